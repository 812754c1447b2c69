import { expect } from 'chai';
import {
  memoryStore,
  type PasswordResetMessage,
  type ServiceOptions,
  type Store,
  type StoreSeed,
} from '../../src/service/index.js';
import { busy, company, somchai, somying } from '../../src/service/sample-data/people.js';
import { sha256 } from '../../src/service/crypto/secrets.js';
import { isCommonPassword } from '../../src/service/sign-in/new-password.js';
import { until } from '../support/until.js';
import { expectErrors, expectProblem, PASSWORD, serviceKit, type Kit } from './support/service-kit.js';

const NEW_PASSWORD = 'ช้างเดินช้าแต่ถึง 2569';

describe('a forgotten password', () => {
  let kit: Kit;
  let messages: PasswordResetMessage[];

  beforeEach(async () => {
    messages = [];
    kit = await serviceKit({ deliverPasswordReset: async message => void messages.push(message) });
  });

  const request = (username: string) => kit.call('POST', '/password-resets', { json: { username } });
  const complete = (token: string, newPassword = NEW_PASSWORD) =>
    kit.call('POST', `/password-resets/${token}`, { json: { newPassword } });

  async function tokenFor(username: string): Promise<string> {
    const before = messages.length;
    await request(username);
    await until(() => messages.length > before);
    return messages.at(-1)!.token;
  }

  it('gets the same response for everybody, and a message for accounts with a password here', async () => {
    const answers = await Promise.all(['nobody', '0985567000016', 'somying'].map(request));
    expect(answers.map(({ status, body }) => [status, body])).to.deep.equal([
      [202, ''],
      [202, ''],
      [202, ''],
    ]);
    await until(() => messages.some(({ username }) => username === 'somying'));
    expect(messages.map(({ username }) => username)).to.deep.equal(['somying']);
    expect(messages[0]).to.include({
      displayName: 'สมหญิง ใจดี',
      email: 'somying@example.com',
      expiresAt: '2026-11-22T03:30:00.000Z',
    });
  });

  it('is emailed to nobody who has a password elsewhere, or no registered address', async () => {
    const { email, passwordHash } = somying;
    const left = [
      { ...company, email, passwordHash },
      { ...somchai, passwordHash: null },
      { ...busy, email: null },
    ];
    const changed = (seed: StoreSeed) =>
      seed.accounts.map(account => left.find(({ accountId }) => accountId === account.accountId) ?? account);
    const deliverPasswordReset = async (message: PasswordResetMessage) => void messages.push(message);
    kit = await serviceKit({ deliverPasswordReset }, 0, seed => memoryStore({ ...seed, accounts: changed(seed) }));
    for (const { username } of left) await request(username);
    await tokenFor('somying');
    expect(messages.map(({ username }) => username)).to.deep.equal(['somying']);
  });

  it('gets the same response when the message cannot be sent; only the operator is told', async () => {
    const broken = await serviceKit({ deliverPasswordReset: () => Promise.reject(new Error('no post today')) });
    expect((await broken.send('POST', '/password-resets', { json: { username: 'somying' } })).status).to.equal(202);
    await until(() => broken.errors.length > 0);
    expect(broken.errors.map(String)).to.deep.equal(['Error: no post today']);
  });

  describe('as the store sees it', () => {
    let calls: StoreCall[];
    let other: Kit;

    beforeEach(async () => {
      calls = [];
      const deliverPasswordReset = async (message: PasswordResetMessage) => void messages.push(message);
      other = await serviceKit({ deliverPasswordReset }, 0, seed => recording(memoryStore(seed), calls));
    });

    it('is the same for everybody before the response', async () => {
      const before: string[][] = [];
      for (const username of ['somying', 'nobody']) {
        calls.length = 0;
        await other.call('POST', '/password-resets', { json: { username } });
        const names = calls.map(({ name }) => name);
        before.push(names.slice(0, names.indexOf('addEmail') + 1));
      }
      expect(before).to.deep.equal(Array.from({ length: 2 }, () => ['accountByUsername', 'addEmail']));
    });

    it('has no token', async () => {
      await other.call('POST', '/password-resets', { json: { username: 'somying' } });
      await until(() => calls.some(({ name }) => name === 'removeEmail'));
      const given = JSON.stringify(calls);
      expect(given)
        .to.contain(await sha256(messages[0]!.token))
        .and.not.contain(messages[0]!.token);
    });
  });

  describe('whose email cannot be sent at once', () => {
    let failure: Error | undefined;
    let sent: PasswordResetMessage[];
    let reported: string[];

    const options: Partial<ServiceOptions> = {
      async deliverPasswordReset(message) {
        if (failure) throw failure;
        sent.push(message);
      },
      onError: error => void reported.push(String(error)),
    };

    beforeEach(async () => {
      [failure, sent, reported] = [new Error('no post today'), [], []];
      kit = await serviceKit(options);
      await request('somying');
      await until(() => reported.length > 0);
    });

    const sendLater = (milliseconds: number) => {
      kit.advance(milliseconds);
      return kit.service.maintenance.sendEmails();
    };

    it('gets it later, with a token that is valid for half an hour from then', async () => {
      expect(await sendLater(3000)).to.equal(0);
      failure = undefined;
      expect(await sendLater(2000)).to.equal(1);
      expect(sent[0]).to.include({ email: 'somying@example.com', expiresAt: '2026-11-22T03:30:05.000Z' });
      expect((await complete(sent[0]!.token)).status).to.equal(204);
      expect(await sendLater(60_000)).to.equal(0);
    });

    it('waits longer and longer, and gets nothing after half an hour', async () => {
      for (const [pause, attempts] of [
        [5_000, 1],
        [15_000, 0],
        [15_000, 1],
        [120_000, 1],
        [600_000, 1],
        [1_800_000, 1],
      ] as const)
        expect(await sendLater(pause), `after ${pause}`).to.equal(attempts);
      failure = undefined;
      expect(await sendLater(3_600_000)).to.equal(0);
      expect(await kit.store.pendingEmails()).to.deep.equal({ pending: 0, oldest: null });
    });

    it('gets nothing when the address does not exist', async () => {
      failure = Object.assign(new Error('no such mailbox'), { retryable: false });
      expect(await sendLater(5000)).to.equal(1);
      expect((await kit.store.pendingEmails()).pending).to.equal(0);
    });

    it('gets one from another process when this one ends while it sends', async () => {
      let hasBegun = false;
      const deliverPasswordReset = () => new Promise<void>(() => (hasBegun = true));
      const stuck = await serviceKit({ ...options, deliverPasswordReset }, 0, () => kit.store);
      await stuck.call('POST', '/password-resets', { json: { username: 'somchai' } });
      await until(() => hasBegun);
      failure = undefined;
      expect(await sendLater(3000), 'the other process may still have it').to.equal(0);
      expect(await sendLater(27_000)).to.equal(2);
      expect(sent.map(({ username }) => username)).to.have.members(['somchai', 'somying']);
    });
  });

  it('is replaced by a new one, which ends every session', async () => {
    const session = await kit.signIn('somying');
    const answer = await complete(await tokenFor('somying'));
    expect([answer.status, answer.body]).to.deep.equal([204, '']);

    const attempt = (password: string) => kit.call('POST', '/sign-in', { json: { username: 'somying', password } });
    expectProblem(await attempt(PASSWORD), 401, 'sign_in_failed');
    expect((await attempt(NEW_PASSWORD)).status).to.equal(200);
    // The same words, with the vowel in its decomposed form.
    expect((await attempt(NEW_PASSWORD.normalize('NFKD'))).status).to.equal(200);
    expectProblem(await kit.call('GET', '/session', { token: session.accessToken }), 401, 'session_expired');
  });

  it('is replaced once, and its other tokens become invalid', async () => {
    const [first, second] = [await tokenFor('somying'), await tokenFor('somying')];
    expect((await complete(first)).status).to.equal(204);
    expectProblem(await complete(first), 404, 'not_found');
    expectProblem(await complete(second), 404, 'not_found');
    expectProblem(await complete('made-up-by-somebody'), 404, 'not_found');
    expectProblem(await complete('x'), 404, 'not_found');
  });

  it('can be replaced for half an hour', async () => {
    const [inTime, late] = [await tokenFor('somchai'), await tokenFor('somying')];
    kit.advance(30 * 60_000 - 1);
    expect((await complete(inTime)).status).to.equal(204);
    kit.advance(1);
    expectProblem(await complete(late), 404, 'not_found');
  });

  it('is not replaced by a common one, and the token stays valid', async () => {
    const token = await tokenFor('somying');
    expectErrors(await complete(token, 'password2569'), 'body /newPassword too_common');
    expect((await complete(token)).status).to.equal(204);
  });

  it('cannot be used to flood a mailbox', async () => {
    const statuses = [];
    for (let round = 0; round < 8; round++) statuses.push((await request('somying')).status);
    expect(statuses).to.deep.equal([202, 202, 202, 202, 202, 429, 429, 429]);
  });
});

interface StoreCall {
  readonly name: string;
  readonly given: readonly unknown[];
}

/** The same store; what it is asked is recorded. */
function recording(store: Store, calls: StoreCall[]): Store {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    (...given: unknown[]) => {
      calls.push({ name, given });
      return (method as (...parameters: unknown[]) => unknown)(...given);
    },
  ]);
  return Object.fromEntries(methods) as Store;
}

describe('common passwords', () => {
  const words = [
    'password',
    'passw0rd',
    'qwertyuiop',
    'qwerty',
    'iloveyou',
    'letmein',
    'welcome',
    'administrator',
    'admin',
  ];
  const thaiWords = ['thailand', 'bangkok', 'sawasdee', 'sabaidee', 'รหัสผ่าน', 'สวัสดี', 'ประเทศไทย'];
  for (const word of [...words, ...thaiWords])
    it(`include ${word}, in any spelling, with digits and punctuation around it`, () => {
      for (const password of [
        `${word}2569`,
        `${word}!@#$%^&*()_+=.,?-`,
        word.toUpperCase(),
        `${word} 1 2 3`,
        `2569${word}`,
        `!!${word}1`,
      ])
        expect(isCommonPassword(password, 'somying'), password).to.equal(true);
      // Full-width letters, and a vowel composed in another way, are the same on another keyboard.
      const typed = word.replaceAll(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      expect(isCommonPassword(`${typed.normalize('NFKD')}2569`, 'somying'), typed).to.equal(true);
    });

  for (const password of [
    '1234567890',
    '0987654321',
    '0123456789012345',
    'abcdefghijkl',
    'LKJIHGFEDCBA',
    'asdfghjkl',
    'poiuytrewq',
    '1q2w3e4r5t',
    'aaaaaaaaaa',
    'abcabcabcabc',
    'abcdabcd',
  ])
    it(`include ${password}`, () => {
      expect(isCommonPassword(password, 'somying')).to.equal(true);
    });

  it('include the username with at most six characters after it, in any spelling', () => {
    for (const password of ['somying', 'somying2569', 'somying-2569x', 'SOMYING123', 'ｓｏｍｙｉｎｇ123'])
      for (const username of ['somying', 'SomYing', 'ｓｏｍｙｉｎｇ'])
        expect(isCommonPassword(password, username), `${password} of ${username}`).to.equal(true);
    expect(isCommonPassword('somying1234567', 'somying')).to.equal(false);
    expect(isCommonPassword('x-somying', 'somying')).to.equal(false);
  });

  it('may begin with a username so short that it is part of many words', () => {
    expect(isCommonPassword('noknoi-fly', 'nokn')).to.equal(true);
    expect(isCommonPassword('noknoi-fl', 'nok')).to.equal(false);
  });

  for (const password of [
    'Sample-Pass-2569',
    NEW_PASSWORD,
    'correct horse battery staple',
    'my thailand trip was long',
    'xsomying-is-not-me',
    'my-password',
    '2569-admin-of-shop',
    'abcdeabcde',
    'xabcabc',
    'abcabcx',
    'acegikmoqs',
  ])
    it(`do not include ${password}`, () => {
      expect(isCommonPassword(password, 'somying')).to.equal(false);
    });
});
