import { expect } from 'chai';
import fc from 'fast-check';

import { createSmeClient } from '../../src/index.js';
import { plainHost } from './support/portals.js';
import { stage } from './support/stage.js';
import { receiptNumberOf, type Sent, type Subject } from './support/typed-texts.js';
import { accounts, otherSteps, stepsAtForm, Walk, type Account, type Step } from './support/walk.js';
import { openPage } from './support/watched-page.js';
import { WritingPages } from './support/writing-pages.js';

/** The number of sequences of steps; a long run sets WALKS=100. `WALK_SEED` and `WALK_PATH` repeat one sequence. */
const { WALKS, WALK_SEED, WALK_PATH } = process.env;
const chosen = {
  numRuns: Number(WALKS ?? 2),
  // The same sequences each time, unless WALKS asks for more.
  ...((WALK_SEED ?? !WALKS) && { seed: Number(WALK_SEED ?? 1) }),
  ...(WALK_PATH && { path: WALK_PATH }),
};

const password = 'Sample-Pass-2569';
/** Chromium logs failures that this test causes: a lost connection, and answers after a session has ended. */
const expected = /^console: Failed to load resource: (net::ERR_|the server responded with a status of (401|404|409))/;

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...stepsAtForm, 'open' as const, 'type' as const, 'send' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...otherSteps) },
  ),
  place: fc.nat(3),
});

describe('whatever a person does between typing and submitting', function () {
  this.timeout(3_600_000);
  const test = stage();

  it('every text is shown at, and sent to, the inquiry that it was typed for (E1, E3)', async () => {
    const taken = new Map<string, number>();
    let sent = 0;
    const play = async (steps: readonly Step[]) => {
      const server = await plainHost({ callsPerAccount: 0 });
      const { page, tab, errors, close } = await openPage(test.browser);
      try {
        const walk = await begin(server.url, new WritingPages(page, server.url, tab));
        await page.goto(`${server.url}/`);
        await walk.play(steps);
        expect(errors.filter(error => !expected.test(error))).to.deep.equal([]);
        await compareWithService(server.url, walk.typed.sent);
        for (const [name, count] of walk.taken) taken.set(name, (taken.get(name) ?? 0) + count);
        sent += walk.typed.sent.length;
      } finally {
        await close();
        await server.close();
      }
    };
    const sequences = fc.array(step, { minLength: 16, maxLength: 24 });
    await fc.assert(fc.asyncProperty(sequences, play), { ...chosen, endOnFailure: true });
    if (WALKS) process.stdout.write(`${sent} submissions ${JSON.stringify(Object.fromEntries(taken))}\n`);
  });
});

async function clientOf(address: string, username: string) {
  const client = createSmeClient({ baseUrl: `${address}/v1` });
  await client.auth.signIn({ username, password });
  return client;
}

async function begin(address: string, pages: WritingPages): Promise<Walk> {
  const subjects = { somying: await formsOf(address, 'somying'), busy: await formsOf(address, 'busy') };
  return new Walk({
    pages,
    subjects,
    complete: (receiptNumber, account) => complete(address, receiptNumber, account),
  });
}

/** The forms of an account: a new inquiry, replies to two inquiries, and the withdrawal of a third. */
async function formsOf(address: string, account: Account): Promise<readonly Subject[]> {
  const client = await clientOf(address, account);
  const [inProgress, sent] = await Promise.all([
    client.inquiries.list({ status: 'in_progress', limit: 2 }),
    client.inquiries.list({ status: 'new', limit: 1 }),
  ]);
  await client.auth.signOut();
  return [
    'new inquiry',
    ...inProgress.inquiries.map(({ receiptNumber }): Subject => `reply to ${receiptNumber}`),
    ...sent.inquiries.map(({ receiptNumber }): Subject => `withdrawal of ${receiptNumber}`),
  ];
}

async function complete(address: string, receiptNumber: string, account: Account): Promise<void> {
  const client = await clientOf(address, account);
  const { agency } = await client.inquiries.get(receiptNumber);
  await client.auth.signOut();
  const headers = { Authorization: `Bearer sample-agency-${agency.agencyId}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ kind: 'complete', outcome: 'answered', detail: 'ตอบแล้ว' });
  const event = `${address}/v1/agency/inquiries/${receiptNumber}/events`;
  const { status } = await fetch(event, { method: 'POST', headers, body });
  expect(status).to.equal(201);
}

/**
 * Everything that was sent is stored exactly as often as it was sent, with its attachments, at the inquiry that it was
 * typed for.
 */
async function compareWithService(address: string, sent: readonly Sent[]): Promise<void> {
  for (const account of accounts) {
    const client = await clientOf(address, account);
    const mine = sent.filter(each => each.account === account);
    for (const { subject, text } of mine) {
      const found =
        subject === 'new inquiry' ? await inquiriesOf(client, text) : await entriesOf(client, subject, text);
      // After an earlier version has arrived, the same text may be sent again with an added file, so it may occur
      // twice.
      const expected = mine.filter(each => each.subject === subject && each.text === text);
      expect(
        found.map(({ attachments }) => attachments.map(({ name }) => name).sort()),
        `${account}: ${subject}: ${text}`,
      ).to.have.deep.members(expected.map(({ attachments }) => [...attachments].sort()));
    }
    await client.auth.signOut();
  }
}

type Client = Awaited<ReturnType<typeof clientOf>>;

async function inquiriesOf(client: Client, text: string) {
  const { inquiries } = await client.inquiries.list({ limit: 50 });
  const found = inquiries.filter(({ subject }) => subject === text);
  return Promise.all(found.map(({ receiptNumber }) => client.inquiries.get(receiptNumber)));
}

async function entriesOf(client: Client, subject: Subject, text: string) {
  const { entries } = await client.inquiries.history(receiptNumberOf(subject));
  return entries.filter(({ detail }) => detail === text);
}
