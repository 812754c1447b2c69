import { expect } from '@open-wc/testing';

import type { SessionState } from '../../src/client/client.js';
import { deleteDraftsAtSignOut } from '../../src/session/drafts/delete-at-sign-out.js';
import * as sealedDrafts from '../../src/session/drafts/sealed-drafts.js';
import { draftKeys } from '../support/draft-keys.js';
import { fakeSession } from '../support/fake-session.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const baseUrl = 'https://service.test/v1';
const draft = { subject: 'ขอคำแนะนำเรื่องภาษี' };
const entries = () => Object.keys(sessionStorage).filter(name => name.startsWith('sme-one-id/draft/'));
const signedIn = (accountId: string): SessionState => ({
  status: 'signed-in',
  account: { ...somying, accountId },
  expiresAt: '2026-11-22T09:05:00.000Z',
});
const drafts = () => new sealedDrafts.SealedDrafts({ baseUrl });

/** A page after a reload: a draft is saved, and what reads it is loaded when the test says so. */
async function reloaded() {
  await drafts().save('one', 'inquiry/', draft);
  const { session, emit } = fakeSession();
  const waiting: ((arrived: boolean) => void)[] = [];
  deleteDraftsAtSignOut(
    { baseUrl, session },
    () =>
      new Promise((resolve, reject) => {
        waiting.push(arrived => {
          if (arrived) resolve(sealedDrafts);
          else reject(new TypeError('Failed to fetch dynamically imported module'));
        });
      }),
  );
  return { emit, settle: (arrived: boolean) => waiting.shift()!(arrived), requests: () => waiting.length };
}

describe('drafts from before a reload, at a sign-out', () => {
  afterEach(async () => {
    for (const accountId of ['one', 'two']) await drafts().forget(accountId);
    sessionStorage.clear();
  });

  it('are deleted at once, while what reads them is still being loaded', async () => {
    const { emit, settle } = await reloaded();
    emit(signedIn('one'));
    emit({ status: 'signed-out' });
    expect(entries()).to.deep.equal([]);
    settle(true);
    await waitUntil(async () => (await draftKeys()).size === 0);
  });

  it('are deleted when the next person is signed in before that is loaded, and theirs stay', async () => {
    const { emit, settle } = await reloaded();
    emit(signedIn('one'));
    emit({ status: 'signed-out' });
    emit(signedIn('two'));
    await drafts().save('two', 'inquiry/', { subject: 'ของคนที่สอง' });
    settle(true);
    await waitUntil(async () => (await draftKeys()).size === 1);
    expect(await drafts().load('one', 'inquiry/')).to.equal(undefined);
    expect(await drafts().load('two', 'inquiry/')).to.deep.equal({ subject: 'ของคนที่สอง' });
  });

  it('are deleted when that fails to load, and their key when it loads the next time', async () => {
    const { emit, settle, requests } = await reloaded();
    emit(signedIn('one'));
    settle(false);
    await new Promise(resolve => setTimeout(resolve));
    emit({ status: 'signed-out' });
    expect(entries()).to.deep.equal([]);
    await waitUntil(() => requests() === 1);
    settle(true);
    await waitUntil(async () => (await draftKeys()).size === 0);
  });

  it('leave the key of a person who has signed in again', async () => {
    const { emit, settle } = await reloaded();
    emit(signedIn('one'));
    emit({ status: 'signed-out' });
    emit(signedIn('one'));
    await drafts().save('one', 'inquiry/', { subject: 'ใหม่' });
    settle(true);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await drafts().load('one', 'inquiry/')).to.deep.equal({ subject: 'ใหม่' });
  });
});
