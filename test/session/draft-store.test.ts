import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { SessionState, SmeClient } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { DraftForm } from '../../src/session/drafts/draft.js';
import { DraftStore } from '../../src/session/drafts/draft-store.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const accounts = ['one', 'two'] as const;
const numbers = ['', 'A', 'B'] as const;
type ReceiptNumber = (typeof numbers)[number];

interface Body {
  readonly text: string;
}

/** A request in progress: its content, and the account that it was sent for. */
interface Post {
  readonly owner: string;
  readonly number: string;
  readonly text: string;
  readonly end: (how: 'arrives' | 'is lost' | 'is refused') => void;
}

const signedIn = (accountId: string): SessionState => ({
  status: 'signed-in',
  account: { ...somying, accountId },
  expiresAt: '2026-11-22T09:05:00.000Z',
});
const turn = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms));

/** A page that uses the tab's storage. After it is closed, it is never used again. */
class Page {
  readonly posts: Post[] = [];
  readonly store: DraftStore;
  readonly emit: (state: SessionState) => void;
  readonly #session: ReturnType<typeof fakeSession>['session'];

  constructor() {
    const { session, emit } = fakeSession();
    this.#session = session;
    this.emit = emit;
    this.store = new DraftStore(fakeClient({ session }));
    this.store.keeps = true;
  }

  slot(number: string) {
    return this.store.slot(this.form, number);
  }

  readonly form: DraftForm<Body, string, string> = {
    kind: 'reply',
    check: ({ text = '' }) => (text ? undefined : 'empty'),
    attachmentErrors: () => 'attachments',
    errorsOf: ({ code }) => code,
    earlierArrived: 'earlier',
    body: ({ text = '' }) => ({ text }),
    isEmpty: ({ text = '' }) => text === '',
    send: (_client: SmeClient, number, { text }, { signal }) =>
      new Promise<string>((resolve, reject) => {
        const { state } = this.#session;
        const owner = state.status === 'signed-in' ? state.account.accountId : '';
        signal.addEventListener('abort', () => reject(new SmeError('aborted')));
        this.posts.push({
          owner,
          number,
          text,
          end: how => {
            if (how === 'arrives') resolve('receipt');
            else
              reject(
                how === 'is lost' ? new SmeError('unreachable') : new SmeError('invalid_request', { status: 422 }),
              );
          },
        });
      }),
  };
}

type Step =
  | { readonly do: 'type' | 'submit' | 'discard' | 'look'; readonly number: ReceiptNumber }
  | { readonly do: 'sign in'; readonly account: (typeof accounts)[number] }
  | { readonly do: 'sign out' | 'expire' | 'reload' | 'wait' | 'turn' }
  | { readonly do: 'answer'; readonly how: Parameters<Post['end']>[0] };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), number: fc.constantFrom(...numbers) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('submit' as const, 'look' as const, 'discard' as const),
      number: fc.constantFrom(...numbers),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign in' as const), account: fc.constantFrom(...accounts) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('sign out' as const, 'expire' as const, 'reload' as const, 'wait' as const, 'turn' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      how: fc.constantFrom('arrives' as const, 'is lost' as const, 'is refused' as const),
    }),
  },
);

describe('the drafts of a page', function () {
  this.timeout(120_000);
  const load = SealedDrafts.prototype.load;
  const save = SealedDrafts.prototype.save;
  let delays: readonly number[] = [0];

  before(() => {
    let call = 0;
    const delay = () => turn(delays[(call += 1) % delays.length]);
    SealedDrafts.prototype.load = async function (...subject) {
      await delay();
      const found = await load.apply(this, subject);
      await delay();
      return found;
    };
    SealedDrafts.prototype.save = async function (...draft) {
      await delay();
      return save.apply(this, draft);
    };
  });
  after(() => {
    SealedDrafts.prototype.load = load;
    SealedDrafts.prototype.save = save;
  });
  afterEach(async () => {
    for (const account of [...accounts, 'three', 'four']) await new SealedDrafts().forget(account);
    sessionStorage.clear();
  });

  it('show and send each text for its own account and inquiry only, in any order of events (E1, E3)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
        async (steps, slow) => {
          delays = slow;
          for (const account of accounts) await new SealedDrafts().forget(account);
          sessionStorage.clear();
          let page = new Page();
          let made = 0;
          let shown = '';
          const posts: Post[] = [];
          /** The account that was signed in wrote it; a text without an owner gets the next account that signs in. */
          const tag = (owner: string, number: string) => `${owner || '*'}:${number}:`;
          const check = () => {
            posts.push(...page.posts.splice(0));
            for (const post of posts) {
              const [owner, number] = post.text.split(':');
              // The service rejects calls without a session, as it does after the session has expired.
              const isRight = owner === '*' || post.owner === '' || owner === post.owner;
              expect(isRight, `${post.text} was sent as ${post.owner}`).to.equal(true);
              expect(number, `${post.text} was sent to ${post.number}`).to.equal(post.number);
            }
            for (const number of numbers) {
              const { text = '' } = page.slot(number).draft.fields;
              const [owner, at] = text.split(':');
              if (!text) continue;
              expect(owner === '*' || owner === page.store.owner, `${text} is shown to ${page.store.owner}`).to.equal(
                true,
              );
              expect(at, `${text} is shown at ${number}`).to.equal(number);
            }
          };
          for (const each of steps) {
            if (each.do === 'type')
              page.slot(each.number).draft.set('text', `${tag(page.store.owner, each.number)}${(made += 1)}`);
            if (each.do === 'submit') void page.slot(each.number).draft.submit();
            if (each.do === 'discard') page.slot(each.number).discard();
            if (each.do === 'look') shown += page.slot(each.number).draft.phase;
            if (each.do === 'sign in') page.emit(signedIn(each.account));
            if (each.do === 'sign out') page.emit({ status: 'signed-out' });
            if (each.do === 'expire') page.emit({ status: 'expired' });
            if (each.do === 'reload') page = new Page();
            if (each.do === 'wait') await turn(130);
            if (each.do === 'turn') await turn();
            if (each.do === 'answer') posts.shift()?.end(each.how);
            await Promise.resolve();
            check();
          }
          await turn(30);
          check();
          expect(shown).to.be.a('string');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('restore each text for its account and inquiry, after any number of reloads and other people (E3)', async () => {
    delays = [0, 3];
    // Separate accounts: the pages of the previous test may still be writing for theirs.
    let page = new Page();
    const open = async (account: string) => {
      page.emit(signedIn(account));
      for (const number of numbers) page.slot(number);
      await turn(60);
    };
    const allKept = () => waitUntil(() => numbers.every(number => page.slot(number).isKept), 'kept');
    const allBack = () => waitUntil(() => numbers.every(number => !page.slot(number).draft.isEmpty), 'back');
    await open('three');
    for (const number of numbers) page.slot(number).draft.set('text', `three:${number}`);
    await allKept();
    await open('four');
    for (const number of numbers) page.slot(number).draft.set('text', `four:${number}`);
    await allKept();
    for (const account of ['four', 'three', 'four'] as const) {
      page = new Page();
      await open(account);
      await allBack();
      for (const number of numbers) expect(page.slot(number).draft.fields['text']).to.equal(`${account}:${number}`);
    }
    page.emit({ status: 'signed-out' });
    page = new Page();
    await open('four');
    for (const number of numbers) expect(page.slot(number).draft.isEmpty, 'signed out').to.equal(true);
    page = new Page();
    await open('three');
    await allBack();
    for (const number of numbers) expect(page.slot(number).draft.fields['text']).to.equal(`three:${number}`);
  });

  it('belong to the account that signs in next, when they were entered before', async () => {
    const page = new Page();
    page.slot('A').draft.set('text', 'entered early');
    const { draft } = page.slot('A');
    page.emit(signedIn('one'));
    expect(page.slot('A').draft).to.equal(draft);
    page.emit({ status: 'signed-out' });
    page.emit(signedIn('two'));
    expect(page.slot('A').draft.isEmpty).to.equal(true);
    draft.set('text', 'entered late, by an old control');
    await draft.submit();
    expect(page.slot('A').draft.isEmpty).to.equal(true);
    expect(page.posts).to.deep.equal([]);
  });

  it('are sent only as they were when the person pressed the button, without later text', async () => {
    const page = new Page();
    page.emit(signedIn('one'));
    page.slot('A').draft.set('text', 'first');
    void page.slot('A').draft.submit();
    while (page.posts.length === 0) await turn(5);
    page.slot('A').draft.set('text', 'first and second');
    page.posts[0]!.end('arrives');
    await turn(5);
    expect(page.slot('A').outcome).to.include({ receipt: 'receipt', unsent: true });
    expect(page.slot('A').draft.fields['text']).to.equal('first and second');
  });

  it('that an older version stored without a key are restored, get one, and are sent under it (F5)', async () => {
    const kept = (text: string) => ({ fields: { text }, open: null, submission: null, attachments: [], rejected: [] });
    const sealed = new SealedDrafts();
    await sealed.save('five', 'reply/A', { ...kept('older'), earlier: [kept('oldest')] });

    const page = new Page();
    const keys: string[] = [];
    const { send } = page.form;
    page.form.send = (client, number, body, options) => {
      keys.push(options.idempotencyKey);
      return send(client, number, body, options);
    };
    page.emit(signedIn('five'));
    const slot = page.slot('A');
    await waitUntil(() => slot.draft.isRestored, 'it is restored');
    expect(slot.draft.fields).to.deep.equal({ text: 'older' });
    expect(slot.hasEarlier).to.equal(true);

    slot.draft.set('text', 'older, and changed');
    const { idempotencyKey } = slot.kept().submission ?? {};
    expect(idempotencyKey).to.match(/./);
    interface Stored {
      readonly fields: { readonly text: string };
      readonly submission: { readonly idempotencyKey: string } | null;
    }
    let stored: Stored | undefined;
    await waitUntil(async () => {
      stored = (await new SealedDrafts().load('five', 'reply/A')) as Stored | undefined;
      return stored?.fields.text === 'older, and changed';
    }, 'the change is stored');
    expect(stored?.submission?.idempotencyKey).to.equal(idempotencyKey);

    void slot.draft.submit();
    await waitUntil(() => page.posts.length === 1, 'it is sent');
    expect(keys).to.deep.equal([idempotencyKey]);
    page.posts[0]!.end('arrives');
    await waitUntil(() => slot.outcome, 'it has arrived');
    expect(slot.draft.fields, 'the earlier one is left').to.deep.equal({ text: 'oldest' });
    expect(slot.kept().submission?.idempotencyKey, 'another draft').to.match(/./).and.not.equal(idempotencyKey);
    await new SealedDrafts().forget('five');
  });
});
