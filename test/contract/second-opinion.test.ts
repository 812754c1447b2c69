import { registerSchema, setShouldValidateFormat, validate, type Validator } from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/formats';
import { expect } from 'chai';
import fc from 'fast-check';

import { operations } from '../../src/contract/operations.js';
import { validators } from '../../src/contract/validators.js';
import { documentedOperations, strictDocument } from './support/document.js';
import { nearValues } from './support/near-values.js';

const address = 'https://contract.test/openapi';

/** Enough values for each body that some are valid and some are not, whatever the seed. */
const runs = 400;

/** Every JSON body that the service reads, and the largest answers, as JSON pointers. */
const bodies = documentedOperations.flatMap(({ operationId, method, path, requestBody }) => {
  const schema = requestBody?.content['application/json']?.schema;
  const pointer = ['', 'paths', path.replaceAll('/', '~1'), method.toLowerCase(), 'requestBody', 'content'].join('/');
  return schema ? [{ operationId, schema, pointer: `${pointer}/application~1json/schema` }] : [];
});

describe('contract: the generated validators compared with a second validator', function () {
  this.timeout(120_000);

  const second = (pointer: string): Promise<Validator> =>
    validate(`${address}#${pointer.split('/').map(encodeURIComponent).join('/')}`);

  before(() => {
    setShouldValidateFormat(true);
    registerSchema(strictDocument as never, address, 'https://spec.openapis.org/oas/3.1/dialect/base');
  });

  it('cover every JSON body', () => {
    const withBody = Object.entries(operations).filter(
      ([, operation]) => 'body' in operation && operation.body.mediaType === 'application/json',
    );
    expect(bodies).to.have.length(withBody.length);
  });

  for (const { operationId, schema, pointer } of bodies) {
    it(`agree on which requests of ${operationId} are valid`, async () => {
      const opinion = await second(pointer);
      const ours = validators[operationId as keyof typeof operations].body!;
      let kept = 0;
      fc.assert(
        fc.property(nearValues(schema), value => {
          const keeps = opinion(value as never).valid;
          kept += Number(keeps);
          expect(ours(structuredClone(value))).to.equal(keeps);
        }),
        { numRuns: runs },
      );
      expect(kept, 'values of both kinds were tried').to.be.within(1, runs - 1);
    });
  }

  const answers = [
    ['getInquiry', 'Inquiry'],
    ['listNotifications', 'NotificationPage'],
    ['listHistory', 'History'],
    ['listBusinesses', 'BusinessList'],
  ] as const;
  for (const [operationId, name] of answers) {
    it(`agree on which answers of ${operationId} are valid`, async () => {
      const pointer = `/components/schemas/${name}`;
      const opinion = await second(pointer);
      const ours = validators[operationId].responses[200]!;
      fc.assert(
        fc.property(nearValues({ $ref: `#${pointer}` }), value => {
          expect(ours(structuredClone(value))).to.equal(opinion(value as never).valid);
        }),
        { numRuns: 100 },
      );
    });
  }
});
