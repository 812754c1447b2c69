import { expect, fixture, html } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import { peerChannelName } from '../../src/client/session/session-peers.js';
import type { SmeClient } from '../../src/client/client.js';
import { createMock } from '../../src/mock/index.js';
import type { SmePortal } from '../../src/portal/portal.js';
import '../../src/portal/sme-portal.js';
import '../../src/session/sme-one-id.js';
import { announced } from '../support/announced.js';
import { part, parts } from '../support/parts.js';
import { screenOf, signInAs } from '../support/portal-page.js';
import { waitUntil } from '../support/wait-until.js';

const words = 'ข้อความที่คนถัดไปต้องไม่เห็น';
const texts = {
  pending: 'ยังอยู่ระหว่างการส่ง',
  received: 'ส่งถึงแล้ว',
  unknown: 'ยังไม่ทราบผล',
  unsent: 'ยังไม่ได้ส่ง',
};

/** What happens to a submission that is held. */
type Fate = 'answered' | 'answer lost' | 'late';

/**
 * A portal with a service of its own. Submissions are held after the service has handled them, or before it for late
 * ones.
 */
async function open(fate: Fate) {
  const { fetch } = createMock();
  const submissions: { readonly signal: AbortSignal; readonly release: () => void }[] = [];
  const ended: Request[] = [];
  const client = createSmeClient({
    baseUrl: new URL('/v1', location.href).href,
    backoffMs: 1,
    fetch: async (request, { signal }) => {
      if (request.method === 'DELETE') ended.push(request);
      if (!/\/v1\/inquiries(\/[^/]+\/(replies|withdrawal))?$/.test(request.url) || request.method !== 'POST')
        return fetch(request);
      const answer = fate === 'late' ? undefined : await fetch(request);
      await new Promise<void>(release => void submissions.push({ signal, release }));
      if (fate === 'answer lost') throw new TypeError('the connection was cut');
      return answer ?? fetch(request);
    },
  });
  const page = await fixture(html`<sme-one-id .client=${client}><sme-portal></sme-portal></sme-one-id>`);
  const portal = page.querySelector('sme-portal')!;
  await portal.updateComplete;
  await signInAs({ client }, 'somying');
  return { client, portal, submissions, ended };
}

async function allowing(client: SmeClient, allows: 'canReply' | 'canWithdraw'): Promise<string> {
  for await (const { receiptNumber } of client.inquiries.each()) {
    const { capabilities } = await client.inquiries.get(receiptNumber);
    if (capabilities[allows]) return receiptNumber;
  }
  throw new Error(`no inquiry ${allows}`);
}

function write(control: HTMLInputElement | HTMLTextAreaElement, text: string) {
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function detailOf(portal: SmePortal, receiptNumber: string) {
  await portal.show({ view: 'inquiry', receiptNumber, from: 'inquiries' });
  return screenOf(portal, 'sme-inquiry-detail');
}

/** Each form: the person has filled it in and presses the submit button. */
const kinds: Readonly<Record<string, (portal: SmePortal, client: SmeClient) => Promise<void>>> = {
  async inquiry(portal, client) {
    await portal.show({ view: 'new-inquiry' });
    const form = await screenOf(portal, 'sme-inquiry-form');
    await waitUntil(() => parts(form, 'send').length > 0, 'the form is shown');
    const [{ businesses }, [category], { agencies }] = await Promise.all([
      client.businesses.list(),
      client.reference.categories(),
      client.reference.agencies(),
    ]);
    form.draft = {
      businessId: businesses[0]!.businessId,
      categoryId: category!.categoryId,
      agencyId: agencies[0]!.agencyId,
      subject: words,
      detail: words,
    };
    await form.updateComplete;
    part(form, 'send').click();
  },
  async reply(portal, client) {
    const detail = await detailOf(portal, await allowing(client, 'canReply'));
    await waitUntil(() => parts(detail, 'write').length + parts(detail, 'reply').length > 0, 'a reply is possible');
    parts(detail, 'write')[0]?.click();
    await waitUntil(() => detail.shadowRoot!.querySelector('#reply'), 'the form is shown');
    write(detail.shadowRoot!.querySelector('#reply')!, words);
    await detail.updateComplete;
    part(detail, 'send').click();
  },
  async withdrawal(portal, client) {
    const detail = await detailOf(portal, await allowing(client, 'canWithdraw'));
    await waitUntil(() => parts(detail, 'withdraw').length > 0, 'a withdrawal is possible');
    part(detail, 'withdraw').click();
    await waitUntil(() => parts(detail, 'dialog')[0]?.matches(':modal'), 'the dialog is open');
    write(detail.shadowRoot!.querySelector<HTMLInputElement>('#reason')!, words);
    part(detail, 'confirm').click();
  },
};

/** The same person signs out in another tab. */
function signOutElsewhere({ baseUrl, session: { state } }: SmeClient) {
  const channel = new BroadcastChannel(peerChannelName(baseUrl));
  const accountId = state.status === 'signed-in' ? state.account.accountId : '';
  channel.postMessage({ signedOutAt: Date.now() + 1, accountId });
  channel.close();
}

const notices = (portal: SmePortal) => parts(portal, 'unfinished').map(({ innerText }) => innerText);

describe('a submission that is pending when the person signs out in another tab (F3)', () => {
  for (const [kind, send] of Object.entries(kinds))
    for (const [fate, outcome] of [
      ['answered', 'received'],
      ['answer lost', 'unknown'],
      ['late', 'unsent'],
    ] as const)
      it(`${kind}: is not stopped, and the sign-in shows that it is ${outcome} when it is ${fate} (F3)`, async () => {
        const { client, portal, submissions, ended } = await open(fate);
        await send(portal, client);
        await waitUntil(() => submissions.length === 1, 'it is being sent');
        signOutElsewhere(client);
        await waitUntil(() => notices(portal).length === 1, 'the sign-in says so');
        expect(notices(portal)[0]).to.contain(texts.pending);
        await waitUntil(() => ended.length === 1, 'the session is over');

        expect(submissions[0]!.signal.aborted).to.equal(false);
        submissions[0]!.release();
        await waitUntil(() => notices(portal)[0]?.includes(texts[outcome]), `it is ${outcome}`);
        expect(notices(portal)).to.have.length(1);
        expect(submissions, 'it is not sent again in the name of nobody').to.have.length(1);
        expect(portal.shadowRoot!.textContent).to.not.contain(words);

        await signInAs({ client }, 'somchai');
        await waitUntil(() => parts(portal, 'menu').length > 0, 'somebody else is signed in');
        expect(notices(portal)).to.deep.equal([]);
        await portal.show({ view: 'new-inquiry' });
        const form = await screenOf(portal, 'sme-inquiry-form');
        expect(form.draft).to.not.have.property('subject');
      });

  it('is announced, too (F3)', async () => {
    const { client, portal, submissions } = await open('answered');
    await kinds['reply']!(portal, client);
    await waitUntil(() => submissions.length === 1, 'it is being sent');
    signOutElsewhere(client);
    await waitUntil(() => notices(portal).length === 1, 'the sign-in says so');
    submissions[0]!.release();
    await announced(texts.received);
  });

  it('is not mentioned where nothing was being submitted (F3)', async () => {
    const { client, portal } = await open('answered');
    await portal.show({ view: 'new-inquiry' });
    const form = await screenOf(portal, 'sme-inquiry-form');
    form.draft = { subject: words };
    await form.updateComplete;
    await client.auth.signOut();
    await screenOf(portal, 'sme-login-selector');
    expect(notices(portal)).to.deep.equal([]);
  });
});
