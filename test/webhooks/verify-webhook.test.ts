import { expect } from 'chai';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

import { signWebhook, webhookKey } from '../../src/rules/webhook-signature.js';
import { verifyWebhook, WebhookError, type VerifyWebhookOptions } from '../../src/webhooks/index.js';

const [current, next, other] = ['A', 'B', 'C'].map(letter => `whsec_${btoa(letter.repeat(32))}`) as [
  string,
  string,
  string,
];
const id = '01900000-0004-7000-8000-000000000194';
const NOW = new Date();
const seconds = Math.floor(NOW.getTime() / 1000);
const body = JSON.stringify({ type: 'inquiry.changed', data: { changeId: id, detail: 'เรื่องที่ท่านติดต่อ' } });

async function signed(secrets: readonly string[] = [current], timestamp = seconds, text = body) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': await signWebhook(secrets, { id, timestamp, body: text }),
  };
}

async function codeOf(options: Partial<VerifyWebhookOptions>): Promise<string> {
  const settings = { secret: current, headers: await signed(), body, now: () => NOW, ...options };
  const thrown = await verifyWebhook(settings).then(
    () => 'accepted',
    (error: unknown) => error,
  );
  if (thrown === 'accepted') return thrown;
  expect(thrown).to.be.instanceOf(WebhookError);
  return (thrown as WebhookError).code;
}

describe('verifyWebhook', () => {
  const mistakes: Readonly<Record<string, [options: object, message: RegExp]>> = {
    'no secret': [{ secret: undefined }, /needs a secret/],
    'an empty list of secrets': [{ secret: [] }, /needs a secret/],
    'an empty secret': [{ secret: '' }, /whsec_/],
    'a setting that is missing in a list of secrets': [{ secret: [current, undefined] }, /whsec_/],
    'a number as secret': [{ secret: 5 }, /whsec_/],
    'a malformed secret behind the one that has signed': [{ secret: [current, 'whsec_zz'] }, /whsec_/],
    'a tolerance that is no number': [{ toleranceSeconds: NaN }, /toleranceSeconds/],
    'a tolerance below zero': [{ toleranceSeconds: -1 }, /toleranceSeconds/],
    'a clock without a time': [{ now: () => new Date(NaN) }, /now must/],
    'a clock that is no clock': [{ now: () => 5 }, /now must/],
    'no headers': [{ headers: undefined }, /needs the headers/],
    'no body': [{ body: undefined }, /before anything has parsed it/],
    'a body that was parsed': [{ body: JSON.parse(body) as object }, /before anything has parsed it/],
  };
  for (const [name, [options, message]] of Object.entries(mistakes))
    it(`says what the receiver did wrong: ${name}`, async () => {
      const settings = { secret: current, headers: await signed(), body, now: () => NOW, ...options };
      const thrown = await verifyWebhook(settings as VerifyWebhookOptions).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(TypeError);
      expect((thrown as Error).message).to.match(message);
    });

  it('reads headers that are in lists, as gateways give them, unless there are several', async () => {
    const headers = await signed();
    const listed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
    expect(await codeOf({ headers: listed })).to.equal('accepted');
    expect(await codeOf({ headers: { ...headers, 'webhook-id': [id, id] } })).to.equal('bad_headers');
  });

  it('finds the headers whatever the case of their names', async () => {
    const headers = Object.fromEntries(
      Object.entries(await signed()).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect(await codeOf({ headers })).to.equal('accepted');
  });

  it('returns the event, its id and the time of the attempt', async () => {
    const { event, webhookId, sentAt } = await verifyWebhook({ secret: current, headers: await signed(), body });
    expect(event.type).to.equal('inquiry.changed');
    expect(event.data.changeId).to.equal(id);
    expect(webhookId).to.equal(id);
    expect(sentAt.getTime()).to.equal(seconds * 1000);
  });

  it('takes Headers and bytes as well, as requests have them', async () => {
    const bytes = new TextEncoder().encode(body);
    const headers = new Headers(await signed());
    for (const each of [bytes, bytes.buffer]) expect(await codeOf({ headers, body: each })).to.equal('accepted');
  });

  it('rejects a forged signature, a changed body, id or time, and a secret of somebody else', async () => {
    const headers = await signed();
    expect(await codeOf({ headers: { ...headers, 'webhook-signature': `v1,${btoa('x'.repeat(32))}` } })).to.equal(
      'bad_signature',
    );
    expect(await codeOf({ body: body.replace('194', '195') })).to.equal('bad_signature');
    expect(await codeOf({ headers: { ...headers, 'webhook-id': 'another' } })).to.equal('bad_signature');
    expect(await codeOf({ headers: { ...headers, 'webhook-timestamp': String(seconds + 1) } })).to.equal(
      'bad_signature',
    );
    expect(await codeOf({ secret: other })).to.equal('bad_signature');
    const unknownVersion = headers['webhook-signature'].replace('v1,', 'v2,');
    expect(await codeOf({ headers: { ...headers, 'webhook-signature': unknownVersion } })).to.equal('bad_signature');
    expect(await codeOf({ headers: { ...headers, 'webhook-signature': 'v1,%%%' } })).to.equal('bad_signature');
  });

  it('rejects a request without one of the headers', async () => {
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
      expect(await codeOf({ headers: { ...(await signed()), [name]: undefined } }), name).to.equal('bad_headers');
    expect(await codeOf({ headers: { ...(await signed()), 'webhook-timestamp': 'yesterday' } })).to.equal(
      'bad_headers',
    );
  });

  it('rejects what was signed more than five minutes ago, or from now', async () => {
    const at = async (timestamp: number, more = {}) => codeOf({ headers: await signed([current], timestamp), ...more });
    const now = () => new Date(seconds * 1000);
    expect(await at(seconds - 300, { now })).to.equal('accepted');
    expect(await at(seconds - 301, { now })).to.equal('too_old');
    expect(await at(seconds + 300, { now })).to.equal('accepted');
    expect(await at(seconds + 301, { now })).to.equal('too_new');
    expect(await at(seconds - 31, { now, toleranceSeconds: 30 })).to.equal('too_old');
  });

  it('accepts either secret while one is replaced, on either side', async () => {
    const both = await signed([current, next]);
    expect(both['webhook-signature'].split(' ')).to.have.length(2);
    for (const secret of [current, next]) expect(await codeOf({ headers: both, secret })).to.equal('accepted');
    expect(await codeOf({ headers: await signed([next]), secret: [current, next] })).to.equal('accepted');
    expect(await codeOf({ headers: both, secret: other })).to.equal('bad_signature');
  });

  it('rejects a signed body that is no event', async () => {
    for (const text of ['', 'null', '[]', '{"type":"inquiry.changed"}', '{"type":1,"data":{}}'])
      expect(await codeOf({ headers: await signed([current], seconds, text), body: text }), text).to.equal('bad_body');
  });

  it('throws a TypeError for a secret that is none, not a WebhookError', async () => {
    for (const secret of ['', 'whsec_', `whsec_${btoa('short')}`, `whsec_${btoa('x'.repeat(65))}`, 'ความลับ', []]) {
      const thrown = await verifyWebhook({ secret, headers: await signed(), body }).catch((error: unknown) => error);
      expect(thrown, String(secret)).to.be.instanceOf(TypeError);
    }
    expect(webhookKey(current)).to.have.length(32);
    for (const length of [23, 65]) expect(webhookKey(`whsec_${btoa('x'.repeat(length))}`)).to.equal(undefined);
    for (const length of [24, 64]) expect(webhookKey(`whsec_${btoa('x'.repeat(length))}`)).to.have.length(length);
    expect(webhookKey(`${btoa('x'.repeat(24))}whsec_`)).to.equal(undefined);
  });

  describe('and the package standardwebhooks', () => {
    it('accept what the other has signed', async () => {
      const theirs = new Webhook(current);
      const signature = theirs.sign(id, NOW, body);
      expect(await codeOf({ headers: { ...(await signed()), 'webhook-signature': signature } })).to.equal('accepted');
      expect(signature).to.equal((await signed())['webhook-signature']);
      expect(theirs.verify(body, await signed())).to.deep.equal(JSON.parse(body));
      expect(theirs.verify(body, await signed([next, current])), 'two signatures').to.deep.equal(JSON.parse(body));
    });

    it('reject what the other does not accept', async () => {
      const theirs = new Webhook(other);
      const headers = await signed();
      expect(() => theirs.verify(body, headers)).to.throw(WebhookVerificationError);
      expect(await codeOf({ secret: other, headers })).to.equal('bad_signature');
      const old = await signed([current], seconds - 301);
      expect(() => new Webhook(current).verify(body, old)).to.throw(WebhookVerificationError);
      expect(await codeOf({ headers: old })).to.equal('too_old');
    });
  });
});
