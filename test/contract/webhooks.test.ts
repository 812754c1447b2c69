import { readFile } from 'node:fs/promises';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { parse } from 'yaml';

import { at, document, type JsonObject } from './support/document.js';

describe('contract: webhooks', () => {
  const event = at('/components/examples/AgencyChangeEvent/value') as JsonObject;

  /** The contract's schemas, as they stand. */
  function schemaNamed(name: string) {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'contract');
    return ajv.compile({ $ref: `contract#/components/schemas/${name}` });
  }

  it('carry an item of the feed, and nothing beside it', () => {
    const isEvent = schemaNamed('AgencyChangeEvent');
    expect(isEvent(event), JSON.stringify(isEvent.errors)).to.equal(true);
    expect(isEvent({ ...event, data: {} })).to.equal(false);
    const { changes } = at('/components/examples/AgencyChanges/value') as { changes: JsonObject[] };
    expect(changes).to.deep.include(event['data']);
    expect(Object.keys(event)).to.deep.equal(['type', 'timestamp', 'data']);
  });

  it('need the three headers of Standard Webhooks', () => {
    const parameters = at('/webhooks/inquiryChanged/post/parameters') as unknown as JsonObject[];
    const needed = parameters.filter(({ required }) => required === true).map(({ name }) => name);
    expect(needed).to.deep.equal(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
    for (const { schema, example } of parameters) {
      const { pattern } = schema as { pattern?: string };
      if (pattern !== undefined) expect(example).to.match(new RegExp(pattern));
    }
  });

  it('are left out of OpenAPI 3.0, but for their rules and their schema', async () => {
    const older = parse(await readFile('openapi-3.0.yaml', 'utf8')) as JsonObject;
    expect(older).to.not.have.property('webhooks');
    expect((older['info'] as JsonObject)['description']).to.contain('### Webhooks');
    expect((older['components'] as { schemas: JsonObject }).schemas).to.have.property('AgencyChangeEvent');
  });
});
