import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';

import '../../src/all.js';
import type { SmeClient } from '../../src/client/client.js';
import { createSmeClient } from '../../src/client/index.js';
import { createMock } from '../../src/mock/index.js';
import { deepQuery } from '../support/deep-query.js';
import { openForm, passwordIn, usernameIn } from '../support/sign-in-page.js';
import { waitUntil } from '../support/wait-until.js';

const correct = 'Sample-Pass-2569';

/** A service that keeps the answers to sign-ins back until it is told to give them. */
function holdingService() {
  const { fetch } = createMock();
  const held: (() => void)[] = [];
  const client = createSmeClient({
    baseUrl: new URL('/v1', location.href).href,
    async fetch(request) {
      const answer = await fetch(request);
      if (request.url.endsWith('/sign-in')) await new Promise<void>(resolve => held.push(resolve));
      return answer;
    },
  });
  return { client, held };
}

async function show(written: string) {
  const service = holdingService();
  const oneId = await fixture<LitElement & { client: SmeClient }>(
    html`<sme-one-id .client=${service.client}></sme-one-id>`,
  );
  oneId.innerHTML = written;
  return { ...service, oneId };
}

/** Fills in the form, and waits until the answer of the service is on its way. */
async function signIn(page: ParentNode, { held }: ReturnType<typeof holdingService>, password = correct) {
  const before = held.length;
  usernameIn(page).value = 'somying';
  passwordIn(page).value = password;
  page.querySelector('form')!.requestSubmit();
  await waitUntil(() => held.length > before, 'the sign-in');
}

const submitIn = (page: ParentNode) => page.querySelector<HTMLButtonElement>('form [type="submit"]');
const isUnderWay = (page: ParentNode) => submitIn(page)?.innerText.trim() === 'กำลังเข้าสู่ระบบ…';
const gap = () => new Promise(resolve => setTimeout(resolve, 100));

const moves: Readonly<Record<string, (oneId: Element) => unknown>> = {
  'the provider is moved': oneId => {
    const { parentElement } = oneId;
    oneId.remove();
    parentElement!.append(oneId);
  },
  'the provider is away for a while': async oneId => {
    const { parentElement } = oneId;
    oneId.remove();
    await gap();
    parentElement!.append(oneId);
  },
  'the element is moved': oneId => {
    oneId.append(oneId.firstElementChild!);
  },
  'the element is away for a while': async oneId => {
    const own = oneId.firstElementChild!;
    own.remove();
    await gap();
    oneId.append(own);
  },
  'another element is put in its place': oneId => (oneId.innerHTML = `<${oneId.firstElementChild!.localName}>`),
  'the page is serialized and parsed': oneId => {
    const text = oneId.innerHTML;
    oneId.innerHTML = text;
  },
};

for (const written of ['<sme-login-selector></sme-login-selector>', '<sme-portal></sme-portal>'])
  describe(`a sign-in on its way, in ${written}`, () => {
    for (const [how, move] of Object.entries(moves)) {
      it(`is shown as such, and signs the person in, after ${how} (A6)`, async () => {
        const { oneId, client, held } = await show(written);
        await openForm(oneId);
        await signIn(oneId, { client, held });
        await move(oneId);
        await waitUntil(() => isUnderWay(oneId), 'signing in');
        expect(usernameIn(oneId).value).to.equal('somying');
        held[0]!();
        await waitUntil(() => client.session.state.status === 'signed-in');
        await waitUntil(() => !oneId.querySelector('form'));
        expect(held, 'asked once').to.have.length(1);
      });

      it(`shows its errors, after ${how} (A6)`, async () => {
        const { oneId, client, held } = await show(written);
        await openForm(oneId);
        await signIn(oneId, { client, held }, 'wrong');
        await move(oneId);
        held[0]!();
        await waitUntil(() => deepQuery(oneId, '[part="failure"]'), 'the errors');
        expect([usernameIn(oneId).value, passwordIn(oneId).value]).to.deep.equal(['somying', 'wrong']);
        expect(isUnderWay(oneId)).to.equal(false);
      });
    }

    it('signs the person in although no element is there any more (A6)', async () => {
      const { oneId, client, held } = await show(written);
      await openForm(oneId);
      await signIn(oneId, { client, held });
      oneId.replaceChildren();
      held[0]!();
      await waitUntil(() => client.session.state.status === 'signed-in');
      await client.auth.signOut();
      oneId.innerHTML = written;
      await openForm(oneId);
      expect([usernameIn(oneId).value, passwordIn(oneId).value], 'nothing is left').to.deep.equal(['', '']);
    });

    it('counts no more after a sign-out (A6)', async () => {
      const { oneId, client, held } = await show(written);
      await openForm(oneId);
      await signIn(oneId, { client, held });
      await client.auth.signOut();
      held[0]!();
      await waitUntil(() => !isUnderWay(oneId));
      expect(client.session.state.status).to.equal('signed-out');
    });

    it('counts no more with another service, which is told nothing of it (A6)', async () => {
      const { oneId, client, held } = await show(written);
      await openForm(oneId);
      await signIn(oneId, { client, held });
      const other = holdingService();
      oneId.client = other.client;
      await waitUntil(() => !oneId.querySelector('form'));
      held[0]!();
      await openForm(oneId);
      expect([usernameIn(oneId).value, passwordIn(oneId).value]).to.deep.equal(['', '']);
      expect(isUnderWay(oneId)).to.equal(false);
      expect([client, other.client].map(({ session }) => session.state.status)).to.deep.equal([
        'signed-out',
        'signed-out',
      ]);
    });

    it('gives way to a sign-in that begins later (A6)', async () => {
      const { oneId, client, held } = await show(written);
      await openForm(oneId);
      await signIn(oneId, { client, held });
      deepQuery(oneId, '[part="back"]')!.click();
      await waitUntil(() => !oneId.querySelector('form'));
      await openForm(oneId);
      expect(isUnderWay(oneId)).to.equal(false);
      await signIn(oneId, { client, held }, 'wrong');
      for (const answer of held) answer();
      await waitUntil(() => deepQuery(oneId, '[part="failure"]'));
      expect(client.session.state.status).to.equal('signed-out');
    });
  });
