import { expect } from 'chai';
import fc from 'fast-check';
import type { Page } from 'playwright';

import { createSmeClient } from '../../src/index.js';
import { startServer } from '../../src/server/index.js';
import { demoFolder } from '../../scripts/lib/demo.mjs';
import { stage } from './support/stage.js';
import { receiptNumberOf, WritingPages } from './support/writing-pages.js';
import { TypedTexts, type Sent, type Subject } from './support/typed-texts.js';

/** Sequences of steps; a long run sets WALKS=50. `WALK_SEED` plays one again. */
const walks = Number(process.env['WALKS'] ?? 3);
const seed = process.env['WALK_SEED'] === undefined ? undefined : Number(process.env['WALK_SEED']);

const accounts = ['somying', 'busy'] as const;
const password = 'Sample-Pass-2569';

/** Steps at a form begin by opening the one at `place`, unless one is open. */
const atForm = ['open', 'type', 'attach', 'send'] as const;
const elsewhere = ['go away', 'back', 'reload', 'sign out', 'replace the provider', 'change the account'] as const;

interface Step {
  readonly do: (typeof atForm)[number] | (typeof elsewhere)[number];
  /** Which of the account's forms: the new inquiry is the first. */
  readonly place: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...atForm) },
    { weight: 2, arbitrary: fc.constantFrom(...elsewhere) },
  ),
  place: fc.nat(3),
});

describe('whatever a person does between typing and sending', function () {
  this.timeout(600_000);
  const test = stage();

  it('every text is shown at, and sent to, the inquiry that it was typed for', async () => {
    const server = test.own(await startServer({ port: 0, sampleData: true, staticRoot: demoFolder }));
    const replies = new Map<string, readonly Subject[]>();
    for (const account of accounts) replies.set(account, await repliesOf(server.url, account));

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 30 }), async steps => {
        const walk = new Walk(replies, `${Date.now()}`);
        const { page, faults, close } = await test.page();
        try {
          await page.goto(`${server.url}/`);
          await walk.play(new WritingPages(page), steps);
          expect(faults).to.deep.equal([]);
          await compareWithStore(server.url, walk.typed.sent);
        } finally {
          await close();
        }
      }),
      { numRuns: walks, endOnFailure: true, ...(seed !== undefined && { seed }) },
    );
  });
});

class Walk {
  readonly typed = new TypedTexts();
  readonly #subjects: ReadonlyMap<string, readonly Subject[]>;
  readonly #name: string;
  #account: (typeof accounts)[number] = 'somying';
  #signedIn = false;
  #open: Subject | undefined;
  #made = 0;

  constructor(replies: ReadonlyMap<string, readonly Subject[]>, name: string) {
    this.#subjects = new Map(
      [...replies].map(([account, subjects]) => [account, ['new inquiry' as const, ...subjects]]),
    );
    this.#name = name;
  }

  async play(pages: WritingPages, steps: readonly Step[]): Promise<void> {
    for (const [index, each] of steps.entries()) {
      if (!this.#signedIn) {
        await pages.signIn(this.#account);
        this.#signedIn = true;
      }
      try {
        await this.#do(pages, each);
      } catch (thrown) {
        const before = steps.slice(0, index + 1).map(({ do: name }) => name);
        throw new Error(`Step ${index + 1} of ${before.join(', ')} (${this.#account}, ${this.#open ?? 'no form'})`, {
          cause: thrown,
        });
      }
    }
    // At the end, everything that was typed and not sent is still where it was left.
    if (!this.#signedIn) await pages.signIn(this.#account);
    for (const subject of this.#subjects.get(this.#account) ?? []) await this.#show(pages, subject);
  }

  async #do(pages: WritingPages, { do: what, place }: Step): Promise<void> {
    const { page } = pages;
    const chosen = this.#subjects.get(this.#account)?.[place] ?? 'new inquiry';
    if (what === 'open' || ((what === 'type' || what === 'attach' || what === 'send') && !this.#open))
      await this.#show(pages, chosen);
    const subject = this.#open;
    switch (what) {
      case 'open':
        return;
      case 'type':
        if (subject) await this.#type(pages, subject);
        return;
      case 'attach':
        if (subject && this.typed.draft(this.#account, subject).attachments.length < 3)
          await this.#attach(pages, subject);
        return;
      case 'send':
        if (subject) await this.#send(pages, subject);
        return;
      case 'go away':
        await goTo(page, 'search', 'sme-search-panel form');
        this.#open = undefined;
        return;
      case 'back':
        await goTo(page, 'notifications', 'sme-notification-buckets');
        await page.goBack();
        if (subject) await this.#show(pages, subject);
        return;
      case 'replace the provider':
        await pages.replaceProvider();
        await page.locator('sme-portal nav').waitFor();
        if (subject) await this.#show(pages, subject);
        return;
      case 'reload':
        await page.reload();
        this.#leave();
        return;
      case 'sign out':
      case 'change the account':
        await pages.signOut();
        this.typed.signOut(this.#account);
        this.#leave();
        if (what === 'change the account') this.#account = this.#account === 'somying' ? 'busy' : 'somying';
    }
  }

  #leave() {
    this.#signedIn = false;
    this.#open = undefined;
  }

  async #send(pages: WritingPages, subject: Subject): Promise<void> {
    await this.#type(pages, subject);
    await pages.send(subject);
    this.typed.send(this.#account, subject);
    this.#open = undefined;
  }

  async #show(pages: WritingPages, subject: Subject): Promise<void> {
    const shown = await pages.open(subject);
    this.#open = subject;
    const { text, attachments } = this.typed.draft(this.#account, subject);
    expect(shown.text, `${this.#account}: the text of the ${subject}`).to.equal(text);
    expect([...shown.attachments].sort(), `${this.#account}: the attachments of the ${subject}`).to.deep.equal(
      [...attachments].sort(),
    );
  }

  async #type(pages: WritingPages, subject: Subject): Promise<void> {
    const text = `ข้อความที่ ${(this.#made += 1)} ของ ${this.#account} ถึง ${subject} (${this.#name})`;
    await pages.type(subject, text);
    this.typed.type(this.#account, subject, text);
  }

  async #attach(pages: WritingPages, subject: Subject): Promise<void> {
    const name = `เอกสาร-${(this.#made += 1)}-${this.#name}.pdf`;
    await pages.attach(subject, name);
    this.typed.attach(this.#account, subject, name);
  }
}

async function goTo(page: Page, route: string, shown: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `sme/${route}`);
  await page.locator(shown).waitFor();
}

async function clientOf(address: string, username: string) {
  const client = createSmeClient({ baseUrl: new URL('/v1', address).href });
  await client.auth.signIn({ username, password });
  return client;
}

/** Three inquiries of an account that wait for a reply. */
async function repliesOf(address: string, username: string): Promise<readonly Subject[]> {
  const client = await clientOf(address, username);
  const { inquiries } = await client.inquiries.list({ status: 'in_progress', limit: 3 });
  await client.auth.signOut();
  return inquiries.map(({ receiptNumber }): Subject => `reply to ${receiptNumber}`);
}

/** Everything that was sent stands once, with its attachments, where it was typed for. */
async function compareWithStore(address: string, sent: readonly Sent[]): Promise<void> {
  for (const account of accounts) {
    const client = await clientOf(address, account);
    for (const { subject, text, attachments } of sent.filter(each => each.account === account)) {
      const found =
        subject === 'new inquiry'
          ? await newInquiries(client, text)
          : (await client.inquiries.history(receiptNumberOf(subject))).entries.filter(({ detail }) => detail === text);
      expect(found, `${account}: ${subject}: ${text}`).to.have.length(1);
      expect(found[0]?.attachments.map(({ name }) => name)).to.have.members(attachments);
    }
    await client.auth.signOut();
  }
}

async function newInquiries(client: Awaited<ReturnType<typeof clientOf>>, text: string) {
  const { inquiries } = await client.inquiries.list({ limit: 50 });
  const found = inquiries.filter(({ subject }) => subject === text);
  return Promise.all(found.map(({ receiptNumber }) => client.inquiries.get(receiptNumber)));
}
