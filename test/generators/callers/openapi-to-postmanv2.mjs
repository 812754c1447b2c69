import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

import converter from 'openapi-to-postmanv2';

const data = readFileSync('openapi.yaml', 'utf8');
const convert = promisify(converter.convert.bind(converter));
const { result, reason, output } = await convert({ type: 'string', data }, {});
if (!result) throw new Error(reason);
const requestsIn = ({ item = [], request }) =>
  (request ? 1 : 0) + item.reduce((sum, each) => sum + requestsIn(each), 0);
const { paths } = JSON.parse(readFileSync('contract.json', 'utf8'));
const operations = Object.values(paths)
  .flatMap(Object.values)
  .filter(({ operationId }) => operationId).length;
const requests = requestsIn(output[0].data);
if (requests < operations) throw new Error(`${requests} requests for ${operations} operations`);
