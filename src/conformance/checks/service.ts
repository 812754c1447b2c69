import { contractVersion, operations, type OperationId } from '../../contract/operations.js';
import type { LevelCheck } from '../check.js';
import { CheckSkipped } from '../finding.js';
import type { World } from '../world.js';
import { answerHead } from './answer-head.js';
import { sendAny } from './send-any.js';
import { unknownId } from './unknown.js';

const offers = { heading: 'What a service offers' };
const notOffered = [404, 405, 501];
/** Without these there is no portal. */
const least: readonly OperationId[] = ['getSession', 'listAccountTypes', 'listInquiries', 'getInquiry'];

export const service: readonly LevelCheck[] = [
  {
    id: 'service/description',
    title: 'the service says what it is and what it offers',
    operations: [],
    contract: 'A service SHOULD describe itself at `GET /service`, with the list of the operations that it has.',
    place: offers,
    async run(world) {
      const { status } = await world.visitor.send(world.visitor.request('getService'));
      if (notOffered.includes(status))
        throw new CheckSkipped('there is no GET /service, so every operation counts as offered');
      const { body, ...exchange } = await world.visitor.goodExchange('getService');
      const major = (version: string) => version.split('.')[0];
      if (major(body.contractVersion) !== major(contractVersion))
        world.note(
          exchange,
          `contractVersion is ${body.contractVersion}; the checks are of ${contractVersion}`,
          'should',
        );
      const links = exchange.answer.headers.get('Link') ?? '';
      if (!/rel="?([^"]* )?service-desc/.test(links))
        world.visitor.note(
          exchange,
          'there is no Link with rel="service-desc", so tools do not find the contract',
          'A service SHOULD serve its contract, and name it in the `Link` of its answers with `rel="service-desc"`.',
          { heading: 'Rules for implementers' },
          'should',
        );
      await noteMissingContract(world);
      const missing = least.filter(id => body.operations?.includes(id) === false);
      if (missing.length > 0)
        world.visitor.note(
          exchange,
          `a portal needs ${missing.join(', ')}, too`,
          '`getSession`, `listAccountTypes`, `listInquiries` and `getInquiry` are the least that a portal can be shown with.',
          offers,
        );
    },
  },
  {
    id: 'service/not-offered',
    title: 'what is not offered is answered like a path without a resource',
    operations: [],
    contract:
      'An operation that a service does not offer MUST be answered with 404 `not_found`, or 405 where other methods of the path are offered; or with 501.',
    place: offers,
    async run(world) {
      for (const id of Object.keys(operations) as OperationId[]) {
        if (world.visitor.line.offers(id)) continue;
        const path = {
          receiptNumber: '2569-00000000-0',
          businessId: unknownId,
          attachmentId: unknownId,
          token: 'x'.repeat(32),
        };
        const exchange = await answerHead(world.citizen, id, { path });
        const { status } = exchange.answer;
        if (!notOffered.includes(status)) world.note(exchange, `${id} is not offered, but answered with ${status}`);
      }
    },
  },
];

async function noteMissingContract(world: World) {
  const exchange = await sendAny(world.visitor, 'GET', '/openapi.yaml');
  if (exchange.answer.status === 200) return;
  world.visitor.note(
    exchange,
    `the contract is not served: the answer is ${exchange.answer.status}`,
    'A service SHOULD serve this document at `/v1/openapi.yaml`, to anybody.',
    { heading: 'Rules for implementers' },
    'should',
  );
}
