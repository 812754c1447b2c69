import { expect } from 'chai';

import { createSmeClient, type SmeClient } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';
import { clientOf, json, thrownBy } from './support/answers.js';
import { operationCalls, type MethodCall } from './support/operation-calls.js';

const mistakes: Record<string, readonly [unknown, RegExp]> = {
  'no options': [undefined, /needs a baseUrl such as/],
  'no baseUrl': [{}, /needs a baseUrl such as/],
  ...(!('location' in globalThis) && { 'a relative baseUrl outside a page': [{ baseUrl: '/v1' }, /such as "https:/] }),
  'a baseUrl that is no web address': [{ baseUrl: 'ftp://sme.test/v1' }, /without query or user/],
  'a baseUrl with a user': [{ baseUrl: 'https://a:b@sme.test/v1' }, /without query or user/],
  'a baseUrl with a query': [{ baseUrl: 'https://sme.test/v1?x=1' }, /without query or user/],
  'a misspelt option': [{ baseURL: 'https://sme.test/v1' }, /no option "baseURL".*baseUrl, fetch/],
  'a token where a function should be': [
    { baseUrl: 'https://sme.test/v1', getSession: 'x' },
    /getSession must be a function/,
  ],
};

describe('createSmeClient', () => {
  for (const [name, [options, message]] of Object.entries(mistakes)) {
    it(`throws a TypeError that explains what to do about ${name}`, () => {
      expect(() => createSmeClient(options as never)).to.throw(TypeError, message);
    });
  }

  for (const [what, value] of Object.entries({ nothing: undefined, 'a plain object': { ok: true, status: 200 } }))
    it(`explains what fetch has to give when it gives ${what}`, async () => {
      const client = createSmeClient({ baseUrl: 'https://sme.test/v1', fetch: async () => value as never });
      const thrown = await thrownBy(client.auth.accountTypes());
      expect(thrown)
        .to.be.instanceOf(TypeError)
        .with.property('message')
        .that.matches(/must give a Request or Response/);
    });

  it('accepts a trailing slash, and what an empty query or hash leaves', async () => {
    for (const baseUrl of ['https://sme.test/v1/', 'https://sme.test/v1?', 'https://sme.test/v1/#']) {
      const { client, requests } = clientOf(() => json(answerOf('GET /businesses')), { baseUrl });
      await client.businesses.list();
      expect(requests[0]?.url).to.equal('https://sme.test/v1/businesses');
    }
  });

  it('requests Thai by default, and calls the language function for every call', async () => {
    const thai = clientOf(() => json(answerOf('GET /businesses')));
    await thai.client.businesses.list();
    expect(thai.requests[0]?.headers.get('Accept-Language')).to.equal('th');

    let language: 'th' | 'en' = 'en';
    const switching = clientOf(() => json(answerOf('GET /businesses')), { language: () => language });
    await switching.client.businesses.list();
    language = 'th';
    await switching.client.businesses.list();
    expect(switching.requests.map(request => request.headers.get('Accept-Language'))).to.deep.equal(['en', 'th']);
  });

  it('uses the fetch function that the platform has at the time of the call', async () => {
    const client = createSmeClient({ baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await thrownBy(client.auth.accountTypes())).to.include({ code: 'unreachable' });
  });

  for (const name of ['', '.', '..', undefined]) {
    it(`rejects ${JSON.stringify(name)} as a path parameter, since the URL would have another path`, async () => {
      const { client, requests } = clientOf(() => json(answerOf('GET /businesses')));
      expect(await thrownBy(client.inquiries.get(name as string))).to.be.instanceOf(TypeError);
      expect(requests).to.have.length(0);
    });
  }

  it('escapes a slash in a path parameter', async () => {
    const { client, requests } = clientOf(() => json(answerOf('GET /businesses')));
    await thrownBy(client.inquiries.get('../export?x#y'));
    expect(requests[0]?.url).to.equal('https://sme.test/v1/inquiries/..%2Fexport%3Fx%23y');
  });
});

/** Every method that takes options, by name. */
const methods: Readonly<Record<string, MethodCall>> = {
  ...Object.fromEntries(
    Object.entries(operationCalls)
      .filter(([operationId]) => operationId !== 'signOut')
      .flatMap(([operationId, { more, ...method }]) => [[operationId, method], ...Object.entries(more ?? {})]),
  ),
  'attachments.send': {
    call: (client, options) => client.attachments.send(new Blob(['abc']), options),
    wrongOptions: { name: 5, mediaType: 5, onProgress: 'x', resume: 'id' },
  },
  'agency.watchChanges': {
    call: async (client, options) => {
      for await (const change of client.agency.watchChanges(options)) return change;
      return undefined;
    },
    wrongOptions: { after: 5, everyMs: Infinity },
  },
};

/** Methods that do not have these options. */
const withoutLimits = ['attachments.send'];

describe('client: options that a call does not have (S22)', () => {
  const rejected = async (call: () => unknown) => {
    const { client, requests } = clientOf(() => json({}));
    const error = await thrownBy(async () => call.call(client));
    expect(error).to.be.instanceOf(TypeError);
    expect(requests).to.have.length(0);
    return (error as TypeError).message;
  };
  const withClient = (call: MethodCall['call'], options: unknown) =>
    function (this: unknown) {
      return call(this as SmeClient, options as never);
    };

  for (const [name, { call, wrongOptions: own = {} }] of Object.entries(methods)) {
    it(`throw a TypeError that lists the options, and send no request: ${name}`, async () => {
      const message = await rejected(withClient(call, { credentials: 'include' }));
      expect(message).to.contain('no option "credentials"').and.contain('signal');
      for (const option of Object.keys(own)) if (option !== 'cursor') expect(message).to.contain(option);
      expect(await rejected(withClient(call, { timeout: 1000 }))).to.contain('no option "timeout"');
    });

    it(`throw a TypeError for a wrong type: ${name}`, async () => {
      const common = { signal: 'stop', timeoutMs: '30', retries: 1.5, onDamage: true };
      for (const [option, value] of Object.entries({ ...(!withoutLimits.includes(name) && common), ...own }))
        expect(await rejected(withClient(call, { [option]: value })), option).to.contain(option);
    });

    it(`throw a TypeError when they are not an object: ${name}`, async () => {
      for (const options of ['new', 5, true, null, new AbortController().signal])
        expect(await rejected(withClient(call, options)), JSON.stringify(options)).to.match(
          /takes options such as|no option/,
        );
    });
  }

  it('may be undefined', async () => {
    const { client, requests } = clientOf(() => json(answerOf('GET /inquiries')));
    await client.inquiries.list({ signal: undefined, status: undefined, credentials: undefined } as never);
    expect(requests).to.have.length(1);
  });

  const documents: Record<string, unknown> = {
    'a stream': new ReadableStream(),
    bytes: new Uint8Array(3),
    'a path': '/tmp/plan.pdf',
    nothing: undefined,
  };
  for (const [name, document] of Object.entries(documents)) {
    it(`explain how to make a file of ${name}`, async () => {
      for (const send of ['send', 'upload'] as const) {
        const given = (send === 'send' ? [document] : ['id', document]) as [never, never];
        const message = await rejected(function (this: unknown) {
          return (this as SmeClient).attachments[send](...given);
        });
        expect(message).to.contain(`attachments.${send} takes a File or a Blob`).and.contain('sme-one-id/node');
      }
    });
  }

  it('throw a TypeError for a body that is not an object', async () => {
    for (const body of [undefined, 'ถาม', 5])
      expect(
        await rejected(function (this: unknown) {
          return (this as SmeClient).inquiries.create(body as never);
        }),
      ).to.contain('POST /inquiries sends an object');
  });

  const wrong: Record<string, unknown> = {
    fetch: 'fetch',
    language: 'fr',
    timeoutMs: '30s',
    retries: true,
    backoffMs: '1',
    onRequest: {},
    onDamage: 'log',
    sendVersion: 'yes',
    development: 1,
    keepSession: 'forever',
  };
  for (const [name, value] of Object.entries(wrong)) {
    it(`of the client throw a TypeError for a wrong type: ${name}`, () => {
      expect(() => createSmeClient({ baseUrl: 'https://sme.test/v1', [name]: value })).to.throw(
        TypeError,
        `${name} must be`,
      );
    });
  }
});
