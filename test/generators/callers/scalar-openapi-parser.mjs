import { readFileSync } from 'node:fs';

import { dereference, validate } from '@scalar/openapi-parser';

const text = readFileSync('openapi.yaml', 'utf8');
const { valid, errors = [] } = await validate(text);
const found = [...errors, ...(dereference(text).errors ?? [])];
if (!valid || found.length > 0) throw new Error(JSON.stringify(found.slice(0, 3)));
