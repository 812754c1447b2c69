import { expect } from 'chai';

import { operations, type OperationId } from '../../src/contract/operations.js';
import type { Attachment, BusinessList, Session, SignInRedirect } from '../../src/contract/types.js';
import { memoryStore } from '../../src/service/index.js';
import { codeChallengeOf } from '../../src/service/crypto/secrets.js';
import type { Store, StoreSeed } from '../../src/service/store/store.js';
import { databaseKinds } from '../support/databases.js';
import { recordEvent, draft, send, upload } from './support/drafts.js';
import { attempts, type Attempt, type Things } from './support/others-things.js';
import { samplePath } from './support/path-samples.js';
import {
  agencyToken,
  expectProblem,
  idempotencyKey,
  PASSWORD,
  RETURN_ADDRESS,
  serviceKit,
} from './support/service-kit.js';
import type { Kit } from './support/service-kit.js';
import { sqlStores } from './support/sql-stores.js';

const subject = 'เรื่องของเจ้าของเท่านั้น';

function describeOthersThings(name: string, make: (seed: StoreSeed) => Promise<Store>): void {
  describe(`other accounts' data, over ${name}`, function () {
    this.timeout(30_000);
    let kit: Kit;
    let things: Things;
    let stranger: string;
    const resetTokens: string[] = [];

    before(async () => {
      const deliverPasswordReset = async ({ token }: { readonly token: string }) => void resetTokens.push(token);
      kit = await serviceKit({ heartbeatMs: 5, deliverPasswordReset }, 0, make);
      stranger = await kit.tokenOf('somchai');
      things = await thingsOf(kit, await kit.signIn('somying'), stranger, resetTokens);
    });

    const tokens = { stranger: () => stranger, otherAgency: () => agencyToken('rd') };

    async function attempt(id: OperationId, { as, path, options }: Extract<Attempt, { how: 'refused' }>) {
      const own = options?.(things) ?? {};
      const headers = { ...idempotencyKey(), ...own.headers };
      return kit.call(operations[id].method, path(things), { token: tokens[as](), ...own, headers });
    }

    /** Everything that the owner and the responsible agency can see of it. */
    async function seenByOwner(): Promise<unknown> {
      const [own, history, unused, inbox] = await Promise.all([
        kit.call('GET', `/inquiries/${things.receiptNumber}`, { token: things.accessToken }),
        kit.call('GET', `/inquiries/${things.receiptNumber}/history`, { token: things.accessToken }),
        kit.call('GET', `/attachments/${things.unusedId}/content`, { token: things.accessToken }),
        kit.call('GET', `/agency/inquiries/${things.receiptNumber}`, { token: agencyToken('dbd') }),
      ]);
      for (const { status } of [own, history, unused, inbox]) expect(status).to.equal(200);
      return [own, history, unused, inbox].map(({ status, body }) => ({ status, body }));
    }

    for (const [id, row] of Object.entries(attempts) as [OperationId, Attempt][]) {
      if (row.how === 'refused')
        it(`is refused by ${id}, and stays unchanged`, async () => {
          const before = await seenByOwner();
          expectProblem(await attempt(id, row), row.status, row.code as never);
          expect(await seenByOwner()).to.deep.equal(before);
        });
      if (row.how === 'leftOut')
        it(`is left out by ${id}`, async () => {
          const { method, path } = operations[id];
          const answer = await kit.call(method, path, { token: tokens[row.as](), ...row.options?.(things) });
          expect(answer.status).to.equal(200);
          const text = JSON.stringify(answer.body);
          const own = [things.receiptNumber, things.carriedId, things.unusedId, subject];
          // An agency may have other inquiries of the same business.
          if (row.as === 'stranger') own.push(things.businessId);
          for (const secret of own) expect(text).not.to.include(secret);
        });
      if (row.how === 'sameForAll')
        it(`is not part of ${id}, which returns the same to every caller`, async () => {
          const path = samplePath(operations[id]);
          const [one, other] = [
            await kit.call('GET', path, { token: stranger }),
            await kit.call('GET', path, { token: things.accessToken }),
          ];
          expect(one.status).to.equal(200);
          expect(one.body).to.deep.equal(other.body);
        });
    }

    it("is never reached by getSession, which returns the token's own session only", async () => {
      const { body } = await kit.call('GET', '/session', { token: stranger });
      expect(JSON.stringify(body)).not.to.include('สมหญิง');
    });

    it('includes no reset token in the response of requestPasswordReset, which is the same for unknown accounts', async () => {
      const ask = (username: string) => kit.call('POST', '/password-resets', { token: stranger, json: { username } });
      const [answer, unknown] = [await ask('somying'), await ask('nobody-of-that-name')];
      expect([answer.status, answer.body]).to.deep.equal([unknown.status, unknown.body]);
      expect(JSON.stringify(answer.body)).not.to.include(things.resetToken);
    });

    it('is never overwritten by createAttachment with an existing id', async () => {
      const json = { attachmentId: things.unusedId, name: 'a.pdf', size: 10, mediaType: 'application/pdf' };
      const answer = await kit.call<Attachment>('POST', '/attachments', { token: stranger, json });
      expect(answer.body.attachmentId).not.to.equal(things.unusedId);
    });

    it("is in nobody else's stream", async () => {
      const own = await send(kit, stranger, { businessId: things.strangersBusinessId });
      const response = await kit.send('GET', '/notifications/stream', { token: stranger });
      const reader = response.body!.getReader();
      await recordEvent(kit, 'dbd', things.receiptNumber, { kind: 'reply', detail: 'ตอบเจ้าของเรื่อง' });
      await recordEvent(kit, 'dbd', own.receiptNumber, { kind: 'accept' });
      let text = '';
      while (!text.includes(own.receiptNumber)) text += new TextDecoder().decode((await reader.read()).value);
      await reader.cancel();
      expect(text).not.to.include(things.receiptNumber);
    });

    it('stays signed in when somebody else signs out', async () => {
      await kit.call('DELETE', '/session', { token: await kit.tokenOf('somchai') });
      expect((await kit.call('GET', '/session', { token: things.accessToken })).status).to.equal(200);
    });

    it('has a row in the table for every operation', () => {
      expect(Object.keys(attempts).sort()).to.deep.equal(Object.keys(operations).sort());
    });
  });
}

async function thingsOf(kit: Kit, owner: Session, stranger: string, resetTokens: string[]): Promise<Things> {
  const token = owner.accessToken;
  const carried = await upload(kit, token);
  const unused = await upload(kit, token);
  const sent = await send(kit, token, { subject, attachmentIds: [carried.attachmentId] });
  await recordEvent(kit, 'dbd', sent.receiptNumber, { kind: 'accept' });
  await kit.call('POST', '/password-resets', { json: { username: 'somying' } });
  while (resetTokens.length === 0) await new Promise(resolve => setTimeout(resolve));
  const businesses = await kit.call<BusinessList>('GET', '/businesses', { token: stranger });
  return {
    receiptNumber: sent.receiptNumber,
    businessId: draft.businessId,
    carriedId: carried.attachmentId,
    unusedId: unused.attachmentId,
    username: 'somying',
    accessToken: token,
    refreshToken: owner.refreshToken,
    resetToken: resetTokens[0]!,
    code: await codeOf(kit),
    strangersBusinessId: businesses.body.businesses[0]!.businessId,
  };
}

/** The code that the owner's sign-in on the service's page returns to the page that began it. */
async function codeOf(kit: Kit): Promise<string> {
  const started = await kit.call<SignInRedirect>('POST', '/sign-in/redirects', {
    json: {
      accountType: 'citizen',
      returnAddress: RETURN_ADDRESS,
      codeChallenge: await codeChallengeOf('o'.repeat(43)),
      codeChallengeMethod: 'S256',
    },
  });
  const request = new URL(started.body.address).searchParams.get('request') ?? '';
  const outcome = await kit.service.signInFlow.finish(request, 'somying', PASSWORD);
  if (!outcome.ok) throw new Error(`the sign-in page said ${outcome.code}`);
  return new URL(outcome.address).searchParams.get('code')!;
}

describeOthersThings('memory', async seed => memoryStore(seed));
for (const kind of databaseKinds)
  describe(kind.name, () => {
    const stores = sqlStores(kind);
    describeOthersThings(kind.name, seed => stores.make(seed));
  });
