import { expect } from 'chai';

import { operations, type Operation, type OperationId } from '../../src/contract/operations.js';
import { validators } from '../../src/contract/validators.js';
import { MAX_NESTING_DEPTH } from '../../src/service/http/nesting.js';
import { documentedOperations } from '../contract/support/document.js';
import { depthOf, oversizedBodies } from '../contract/support/oversized-values.js';
import { draft } from './support/drafts.js';
import { samplePath } from './support/path-samples.js';
import {
  agencyToken,
  expectErrors,
  expectProblem,
  idempotencyKey,
  serviceKit,
  type Kit,
} from './support/service-kit.js';

const table = Object.entries(operations) as [OperationId, Operation][];
const withJson = table.filter(([, { body }]) => body?.mediaType === 'application/json');

const schemaOf = (id: OperationId) =>
  documentedOperations.find(({ operationId }) => operationId === id)!.requestBody!.content['application/json']!.schema;

describe('expensive input (S2)', () => {
  describe('a value that is too large is refused because of its size, without inspecting it', () => {
    for (const [id] of withJson)
      for (const { size, pointer, body } of oversizedBodies(schemaOf(id)))
        it(`${id} ${pointer}`, () => {
          const validator = validators[id].body!;
          expect(validator(body)).to.equal(false);
          const found = (validator.errors ?? []).filter(({ instancePath }) => instancePath.startsWith(pointer));
          expect(found.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).to.deep.equal([
            `${pointer} ${size}`,
          ]);
        });

    it('covers every operation with a body', () => {
      for (const [id] of withJson) expect(oversizedBodies(schemaOf(id)), id).not.to.have.length(0);
      const lists = withJson.filter(([id]) => oversizedBodies(schemaOf(id)).some(({ size }) => size === 'maxItems'));
      expect(lists.map(([id]) => id)).to.include.members(['createInquiry', 'searchInquiries', 'recordAgencyEvent']);
    });
  });

  describe('over the wire', () => {
    let kit: Kit;
    let token: string;
    before(async () => {
      kit = await serviceKit();
      token = await kit.tokenOf('somying');
    });

    function ask(operation: Operation, raw: BodyInit) {
      const { method, callers } = operation;
      const own = callers.includes('session') ? token : callers.includes('agency') ? agencyToken('dbd') : undefined;
      const headers = { 'Content-Type': 'application/json', ...idempotencyKey() };
      return kit.call(method, samplePath(operation), { raw, headers, ...(own !== undefined && { token: own }) });
    }

    it('twenty thousand attachment ids are too many', async () => {
      const attachmentIds = Array.from({ length: 20_000 }, (_, index) => index);
      const json = { ...draft, attachmentIds };
      const answer = await kit.call('POST', '/inquiries', { token, json, headers: idempotencyKey() });
      expectErrors(answer, 'body /attachmentIds too_many');
    });

    it('a query of thousands of parameters gets the first hundred errors', async () => {
      const names = Array.from({ length: 4000 }, (_, index) => `p${index}`);
      const answer = await kit.call('GET', `/inquiries?${names.join('&')}`, { token });
      expect(expectProblem(answer, 422, 'invalid_request').errors).to.have.length(100);
    });

    for (const [id, operation] of withJson) {
      it(`${id} refuses nesting beyond the limit`, async () => {
        const room = operation.body!.maxBytes - 100;
        const lists = '['.repeat(room / 4) + ']'.repeat(room / 4);
        expectProblem(await ask(operation, `{"attachmentIds":[${lists},${lists}]}`), 400, 'invalid_json');
        const objects = '{"a":'.repeat(room / 6) + '1' + '}'.repeat(room / 6);
        expectProblem(await ask(operation, objects), 400, 'invalid_json');
      });

      it(`${id} stops reading at the nesting limit`, async () => {
        let sent = 0;
        const raw = new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += 1024;
            controller.enqueue(new Uint8Array(1024).fill('['.charCodeAt(0)));
          },
        });
        expectProblem(await ask(operation, raw), 400, 'invalid_json');
        expect(sent).to.be.at.most(4096);
      });

      it(`${id} has a body with fewer levels than the limit`, () => {
        expect(depthOf(schemaOf(id))).to.be.within(1, MAX_NESTING_DEPTH - 1);
      });
    }

    it('brackets within a string do not count as nesting', async () => {
      const detail = `${'[{"'.repeat(900)}\\"${'['.repeat(900)}\\`;
      const json = { ...draft, detail };
      const answer = await kit.call('POST', '/inquiries', { token, json, headers: idempotencyKey() });
      expect(answer.status).to.equal(201);
    });
  });
});
