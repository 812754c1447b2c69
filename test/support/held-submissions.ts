import { createSmeClient } from '../../src/client/index.js';
import { peerChannelName } from '../../src/client/session/session-peers.js';
import type { SmeClient } from '../../src/client/client.js';
import type { SmeInquiryDetail } from '../../src/elements/inquiry-detail/inquiry-detail.js';
import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import { createMock } from '../../src/mock/index.js';
import { part, parts } from './parts.js';
import { waitUntil } from './wait-until.js';

export const privateWords = 'ข้อความที่คนถัดไปต้องไม่เห็น';
export const unfinishedTexts = {
  pending: 'ยังอยู่ระหว่างการส่ง',
  received: 'ส่งถึงแล้ว',
  unknown: 'ยังไม่ได้รับผลการส่ง',
  unsent: 'ยังไม่ได้ส่ง',
};

/** What happens to a submission that is held. */
export type Fate = 'answered' | 'answer lost' | 'late' | 'rejected';

/** Each fate, and what becomes of the submission. */
export const fates = [
  ['answered', 'received'],
  ['answer lost', 'unknown'],
  // A 401: the browser may have sent it a second time, after the sign-out.
  ['late', 'unknown'],
  ['rejected', 'unsent'],
] as const satisfies readonly (readonly [Fate, keyof typeof unfinishedTexts])[];

/** A service that holds submissions after it has handled them, or before it for late ones. */
export function holdSubmissions(fate: Fate) {
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
      const answer = fate === 'late' ? undefined : fate === 'rejected' ? rejection() : await fetch(request);
      await new Promise<void>(release => void submissions.push({ signal, release }));
      if (fate === 'answer lost') throw new TypeError('the connection was cut');
      return answer ?? fetch(request);
    },
  });
  return { client, submissions, ended };
}

const rejection = () =>
  new Response('{"type":"about:blank","title":"","status":400,"code":"invalid_request","errors":[],"requestId":"r"}', {
    status: 400,
    headers: { 'Content-Type': 'application/problem+json' },
  });

/** The same person signs out in another tab. */
export function signOutElsewhere({ baseUrl, session: { state } }: SmeClient) {
  const channel = new BroadcastChannel(peerChannelName(baseUrl));
  const accountId = state.status === 'signed-in' ? state.account.accountId : '';
  channel.postMessage({ signedOutAt: Date.now() + 1, accountId });
  channel.close();
}

/** Where the forms stand on a page. */
export interface FormPlace {
  readonly form: () => Promise<SmeInquiryForm>;
  readonly detail: (receiptNumber: string) => Promise<SmeInquiryDetail>;
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

/** Each form: the person has filled it in and presses the submit button. Gives the element that has the form. */
export const submit: Readonly<
  Record<
    'inquiry' | 'reply' | 'withdrawal',
    (place: FormPlace, client: SmeClient) => Promise<SmeInquiryForm | SmeInquiryDetail>
  >
> = {
  async inquiry(place, client) {
    const form = await place.form();
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
      subject: privateWords,
      detail: privateWords,
    };
    await form.updateComplete;
    part(form, 'send').click();
    return form;
  },
  async reply(place, client) {
    const detail = await place.detail(await allowing(client, 'canReply'));
    await waitUntil(() => parts(detail, 'write').length + parts(detail, 'reply').length > 0, 'a reply is possible');
    parts(detail, 'write')[0]?.click();
    await waitUntil(() => detail.shadowRoot!.querySelector('#reply'), 'the form is shown');
    write(detail.shadowRoot!.querySelector('#reply')!, privateWords);
    await detail.updateComplete;
    part(detail, 'send').click();
    return detail;
  },
  async withdrawal(place, client) {
    const detail = await place.detail(await allowing(client, 'canWithdraw'));
    await waitUntil(() => parts(detail, 'withdraw').length > 0, 'a withdrawal is possible');
    part(detail, 'withdraw').click();
    await waitUntil(() => parts(detail, 'dialog')[0]?.matches(':modal'), 'the dialog is open');
    write(detail.shadowRoot!.querySelector<HTMLInputElement>('#reason')!, privateWords);
    part(detail, 'confirm').click();
    return detail;
  },
};

export const unfinishedNotices = (element: Element) => parts(element, 'unfinished').map(({ innerText }) => innerText);
