/**
 * Every element in every state that a person can see, over a service made from the contract. Tests for all elements use
 * this list; one test checks that no element is missing.
 */
import { fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';

import '../../src/all.js';
import type { SessionState } from '../../src/client/client.js';
import type { SmePortal } from '../../src/portal/portal.js';
import type { Route } from '../../src/portal/routes.js';
import { ContractService, type Behaviour } from './contract-service.js';
import type { Fill } from './contract-values.js';
import { deepElements } from './deep-query.js';
import { choose, pdf } from './fake-attachments.js';
import { fakeClient } from './fake-client.js';
import { fakeSession } from './fake-session.js';
import { parts } from './parts.js';
import { provideClient } from './provide-client.js';
import { somying } from './sample-account.js';
import { waitUntil } from './wait-until.js';

export { deepElements };

export interface Shown {
  /** The element of the state. */
  readonly element: LitElement;
  readonly service: ContractService;
  readonly fill: Fill;
  /** Waits until no request is pending and everything is rendered. */
  readonly settled: () => Promise<void>;
}

export interface ElementState {
  readonly tag: string;
  readonly name: string;
  readonly template: () => TemplateResult;
  readonly signedIn?: boolean;
  readonly behave?: Behaviour;
  /** What a person does to reach the state. */
  readonly interact?: (shown: Shown) => Promise<void> | void;
  /** A special client, instead of the one made from the contract. */
  readonly around?: () => HTMLElement;
}

const receiptNumber = '2569-04718236-5';

interface Kind {
  readonly tag: string;
  readonly template: () => TemplateResult;
  readonly signedIn?: boolean;
}

const kinds = {
  card: {
    tag: 'sme-business-card',
    template: () => html`<sme-business-card business-id="b"></sme-business-card>`,
  },
  businesses: { tag: 'sme-business-list', template: () => html`<sme-business-list></sme-business-list>` },
  timeline: {
    tag: 'sme-history-timeline',
    template: () => html`<sme-history-timeline receipt-number=${receiptNumber}></sme-history-timeline>`,
  },
  detail: {
    tag: 'sme-inquiry-detail',
    template: () => html`<sme-inquiry-detail receipt-number=${receiptNumber}></sme-inquiry-detail>`,
  },
  form: { tag: 'sme-inquiry-form', template: () => html`<sme-inquiry-form></sme-inquiry-form>` },
  list: { tag: 'sme-inquiry-list', template: () => html`<sme-inquiry-list></sme-inquiry-list>` },
  selector: {
    tag: 'sme-login-selector',
    template: () => html`<sme-login-selector></sme-login-selector>`,
    signedIn: false,
  },
  buckets: {
    tag: 'sme-notification-buckets',
    template: () => html`<sme-notification-buckets></sme-notification-buckets>`,
  },
  search: { tag: 'sme-search-panel', template: () => html`<sme-search-panel></sme-search-panel>` },
  picker: { tag: 'sme-attachment-picker', template: () => html`<sme-attachment-picker></sme-attachment-picker>` },
  portal: { tag: 'sme-portal', template: () => html`<sme-portal></sme-portal>` },
} satisfies Record<string, Kind>;

const press = (root: ParentNode, selector: string) => {
  const button = root.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`nothing to press: ${selector}`);
  button.click();
};
const pressPart =
  (name: string) =>
  async ({ element, settled }: Shown) => {
    await waitUntil(() => parts(element, name).length > 0, `${element.localName} has the part ${name}`);
    parts(element, name)[0]!.click();
    await settled();
  };
const type = (field: HTMLInputElement | HTMLTextAreaElement | null | undefined, text: string) => {
  if (!field) throw new Error('nothing to type into');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const loadingState = (kind: Kind): ElementState => ({
  ...kind,
  name: 'loading',
  behave: ({ path }) => (path === '/sign-in' ? undefined : 'never'),
});
const failedState = (kind: Kind): ElementState => ({
  ...kind,
  name: 'failed',
  behave: ({ path }) => (path === '/sign-in' ? undefined : { status: 503 }),
});
const readyState = (kind: Kind): ElementState => ({ ...kind, name: 'ready' });

/** Every byte of an attachment has arrived. */
export const acceptUploads: Behaviour = ({ method, path }, said) =>
  method === 'PUT' && path.endsWith('/content') ? { body: { ...(said() as object), state: 'ready' } } : undefined;

/** Empty lists, and counts of zero. */
const empty: Behaviour = ({ path }, said) => (path === '/sign-in' ? undefined : { body: emptied(said()) });

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'number') return 0;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, emptied(each)]));
}

/** Lists with three times as many items, each with different ids. */
function tripled(value: unknown): unknown {
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [
      name,
      Array.isArray(each) ? [0, 1, 2].flatMap(time => (each as object[]).map(item => withOtherIds(item, time))) : each,
    ]),
  );
}

function withOtherIds(item: object, time: number): object {
  const own = (Object.entries(item) as [string, unknown][]).map(([name, value]) => [
    name,
    /Id$/.test(name) ? `${value as string}-${time}` : value,
  ]);
  return Object.fromEntries(own) as object;
}

const emptyState = (kind: Kind): ElementState => ({ ...kind, name: 'empty', behave: empty });

const failing =
  (method: string, path: RegExp, status: number): Behaviour =>
  call =>
    call.method === method && path.test(call.path) ? { status } : undefined;

/** Fills in the form and submits it. */
async function writeInquiry({ element, fill, settled }: Shown) {
  const root = element.shadowRoot!;
  for (const group of root.querySelectorAll('fieldset')) {
    group.querySelector<HTMLInputElement>('input[type="radio"]')?.click();
    await settled();
  }
  for (const select of root.querySelectorAll('select')) {
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await settled();
  }
  press(root, '[part="agencies"] input');
  type(root.querySelector<HTMLInputElement>('#subject'), fill.text('InquiryDraft/subject').slice(0, 100));
  type(root.querySelector<HTMLTextAreaElement>('#detail'), fill.text('InquiryDraft/detail'));
  await settled();
  press(root, '[part~="send"]');
  await settled();
}

async function writeReply(shown: Shown) {
  const { element, fill, settled } = shown;
  if (parts(element, 'write').length > 0) await pressPart('write')(shown);
  type(element.shadowRoot!.querySelector<HTMLTextAreaElement>('#reply'), fill.text('Reply/detail'));
  press(element.shadowRoot!, '[part="send"]');
  await settled();
}

/** Names without characters that file systems do not allow; the second file has too long a name and a wrong type. */
const files = (fill: Fill) => {
  const name = fill.text('AttachmentAnnouncement/name').replaceAll(/[\\/:*?"<>|]/g, '_');
  return { good: pdf(`${name.slice(0, 60)}.pdf`), bad: new File(['MZ'], `${name}.exe`) };
};

async function chooseFiles({ element, fill, service, settled }: Shown) {
  const { good, bad } = files(fill);
  choose(element.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!, good, bad);
  if (element.getAttribute('attach-mode') !== 'two-step')
    await waitUntil(() => service.calls.some(({ path }) => path === '/attachments'), 'the file is announced');
  await settled();
}

async function showPassword(shown: Shown) {
  await pressPart('choice')(shown);
}

async function signInWith(shown: Shown) {
  await showPassword(shown);
  const [username, password] = shown.element.querySelectorAll<HTMLInputElement>('input');
  type(username, shown.fill.text('Credentials/username'));
  type(password, shown.fill.text('Credentials/password'));
  press(shown.element, 'button[type="submit"]');
  await shown.settled();
}

async function forgotPassword(shown: Shown) {
  await showPassword(shown);
  press(shown.element, '.quiet');
  await shown.settled();
}

/** Account types that all sign in by password, so that each step can be reached. */
export const byPassword: Behaviour = ({ path }, said) => {
  if (path !== '/account-types') return undefined;
  const { accountTypes } = said() as { readonly accountTypes: readonly object[] };
  return { body: { accountTypes: accountTypes.map(each => ({ ...each, signInMethod: 'password' })) } };
};
export const both =
  (...behaviours: readonly Behaviour[]): Behaviour =>
  (call, said) => {
    return behaviours.map(behaviour => behaviour(call, said)).find(answer => answer !== undefined);
  };

const show =
  (route: Route) =>
  async ({ element, settled }: Shown) => {
    await (element as LitElement & Pick<SmePortal, 'show'>).show(route);
    await settled();
  };

function sessionDialog(
  name: string,
  { ends, keptBy }: { readonly ends: number; readonly keptBy?: 'host' },
): ElementState {
  const now = Date.parse('2026-11-22T09:00:00.000Z');
  const state: SessionState = { status: 'signed-in', account: somying, expiresAt: new Date(now + ends).toISOString() };
  return {
    tag: 'sme-session-dialog',
    name,
    template: () => html`<sme-session-dialog></sme-session-dialog>`,
    around: () => {
      const { session, emit } = fakeSession(state, keptBy);
      const around = provideClient(
        fakeClient({
          auth: {
            accountTypes: async () => [
              {
                accountType: 'citizen',
                signInMethod: 'password',
                provider: { th: 'SME One ID', en: null },
                passwordResetAddress: null,
              },
            ],
            extend: () => Promise.reject(new Error('no more time')),
            resume: async () => null,
            signOut: async () => undefined,
          },
          clock: { now: () => now },
          session,
        }),
      );
      around.addEventListener('end-session', () => {
        emit({ status: 'expired' });
      });
      return around;
    },
    ...(ends < 0 && {
      interact: ({ element }) => {
        element.dispatchEvent(new Event('end-session', { bubbles: true }));
      },
    }),
  };
}

const dataExport = (name: string, more: Partial<ElementState> = {}): ElementState => ({
  tag: 'sme-data-export',
  name,
  template: () => html`<sme-data-export></sme-data-export>`,
  ...more,
});

export const elementStates: readonly ElementState[] = [
  dataExport('ready'),
  dataExport('downloading', {
    behave: ({ path }) => (path.startsWith('/export') ? 'never' : undefined),
    interact: pressPart('download'),
  }),
  dataExport('download failed', { behave: failing('GET', /^\/export/, 503), interact: pressPart('download') }),
  ...Object.values(kinds)
    .filter(({ tag }) => !['sme-attachment-picker', 'sme-portal'].includes(tag))
    .flatMap(kind => [loadingState(kind), failedState(kind), readyState(kind)]),
  ...[kinds.businesses, kinds.timeline, kinds.form, kinds.list, kinds.buckets].map(emptyState),

  { ...kinds.timeline, name: 'oldest first', interact: pressPart('order') },
  {
    ...kinds.timeline,
    name: 'download failed',
    behave: failing('GET', /\/content$/, 503),
    interact: pressPart('download'),
  },

  { ...kinds.detail, name: 'copied', interact: pressPart('copy') },
  { ...kinds.detail, name: 'withdrawing', interact: pressPart('withdraw') },
  {
    ...kinds.detail,
    name: 'withdrawal failed',
    behave: failing('POST', /\/withdrawal$/, 503),
    interact: async shown => {
      await pressPart('withdraw')(shown);
      type(shown.element.shadowRoot!.querySelector<HTMLInputElement>('#reason'), shown.fill.text('Withdrawal/reason'));
      await pressPart('confirm')(shown);
    },
  },
  {
    ...kinds.detail,
    name: 'withdrawn',
    interact: async shown => {
      await pressPart('withdraw')(shown);
      await pressPart('confirm')(shown);
    },
  },
  { ...kinds.detail, name: 'replied', interact: writeReply },
  {
    ...kinds.detail,
    name: 'reply rejected',
    behave: failing('POST', /\/replies$/, 422),
    interact: writeReply,
  },
  {
    ...kinds.detail,
    name: 'download failed',
    behave: failing('GET', /\/content$/, 503),
    interact: pressPart('download'),
  },

  {
    ...kinds.form,
    name: 'all agencies',
    interact: async shown => {
      shown.element.shadowRoot!.querySelector<HTMLInputElement>('#categoryId')!.click();
      await shown.settled();
      await pressPart('show-agencies')(shown);
    },
  },
  {
    ...kinds.form,
    name: 'many choices',
    behave: ({ path }, said) =>
      /^.(businesses|categories|agencies)$/.test(path) ? { body: tripled(said()) } : undefined,
  },
  { ...kinds.form, name: 'errors', interact: pressPart('send') },
  { ...kinds.form, name: 'receipt', interact: writeInquiry },
  { ...kinds.form, name: 'not sent', behave: failing('POST', /^\/inquiries$/, 503), interact: writeInquiry },

  {
    ...kinds.list,
    name: 'more failed',
    behave: ({ query }) => (query.has('cursor') ? { status: 503 } : undefined),
    interact: pressPart('more'),
  },
  {
    ...kinds.list,
    name: 'none of this status',
    behave: ({ path }, said) => {
      if (path !== '/inquiries') return undefined;
      return { body: { ...(said() as object), inquiries: [], total: 0, nextCursor: null } };
    },
  },

  { ...kinds.selector, name: 'password', behave: byPassword, interact: showPassword },
  {
    ...kinds.selector,
    name: 'errors',
    behave: byPassword,
    interact: async shown => {
      await showPassword(shown);
      press(shown.element, 'button[type="submit"]');
      await shown.settled();
    },
  },
  {
    ...kinds.selector,
    name: 'sign-in failed',
    behave: both(byPassword, failing('POST', /^\/sign-in$/, 503)),
    interact: signInWith,
  },
  { ...kinds.selector, name: 'signed in', behave: byPassword, interact: signInWith },
  { ...kinds.selector, name: 'forgotten', behave: byPassword, interact: forgotPassword },
  {
    ...kinds.selector,
    name: 'email sent',
    behave: byPassword,
    interact: async shown => {
      await forgotPassword(shown);
      type(shown.element.querySelector('input'), shown.fill.text('PasswordResetRequest/username'));
      press(shown.element, 'button[type="submit"]');
      await shown.settled();
    },
  },
  {
    ...kinds.selector,
    name: 'new password',
    template: () => html`<sme-login-selector reset-token="token-of-a-letter"></sme-login-selector>`,
  },

  {
    ...kinds.buckets,
    name: 'more failed',
    behave: ({ query }) => (query.has('cursor') ? { status: 503 } : undefined),
    interact: pressPart('more'),
  },

  { ...kinds.search, name: 'results', interact: pressPart('search') },
  {
    ...kinds.search,
    name: 'search failed',
    behave: failing('POST', /\/search$/, 503),
    interact: pressPart('search'),
  },
  {
    ...kinds.search,
    name: 'nothing found',
    behave: ({ path }, said) => {
      if (path !== '/inquiries/search') return undefined;
      return { body: { ...(said() as object), inquiries: [], total: 0, nextCursor: null } };
    },
    interact: pressPart('search'),
  },
  {
    ...kinds.search,
    name: 'nothing sent yet',
    behave: ({ path }, said) => (path === '/inquiries/search' ? { body: emptied(said()) } : undefined),
    interact: pressPart('search'),
  },
  {
    ...kinds.search,
    name: 'errors',
    interact: async shown => {
      for (const field of shown.element.shadowRoot!.querySelectorAll<HTMLInputElement>(
        '#receipt-number, .date-part input',
      ))
        type(field, 'x');
      await pressPart('search')(shown);
    },
  },

  readyState(kinds.picker),
  { ...kinds.picker, name: 'sent and rejected', behave: acceptUploads, interact: chooseFiles },
  {
    ...kinds.picker,
    name: 'on their way',
    behave: ({ path }) => (path.startsWith('/attachments') ? 'never' : undefined),
    interact: chooseFiles,
  },
  { ...kinds.picker, name: 'upload failed', behave: failing('POST', /^\/attachments$/, 422), interact: chooseFiles },
  {
    ...kinds.picker,
    name: 'chosen, in two steps',
    template: () => html`<sme-attachment-picker attach-mode="two-step"></sme-attachment-picker>`,
    interact: chooseFiles,
  },

  sessionDialog('ending', { ends: 90_000 }),
  sessionDialog('over', { ends: -1 }),
  sessionDialog('over, kept by the host', { ends: -1, keptBy: 'host' }),

  { ...kinds.portal, name: 'signed out', signedIn: false },
  { ...kinds.portal, name: 'first screen failed', behave: failedState(kinds.portal).behave! },
  { ...kinds.portal, name: 'businesses' },
  { ...kinds.portal, name: 'inquiries', interact: show({ view: 'inquiries' }) },
  { ...kinds.portal, name: 'new inquiry', interact: show({ view: 'new-inquiry' }) },
  { ...kinds.portal, name: 'search', interact: show({ view: 'search' }) },
  { ...kinds.portal, name: 'notifications', interact: show({ view: 'notifications' }) },
  { ...kinds.portal, name: 'an inquiry', interact: show({ view: 'inquiry', receiptNumber, from: 'inquiries' }) },
];

/** An ordinary text, for tests that do not depend on it. */
export const ordinary: Fill = { text: path => `ข้อความของ ${path}` };

/** Shows a state in the page; the test's fixture removes it. */
export async function showState(
  { tag, template, signedIn = true, behave, interact, around }: ElementState,
  fill: Fill = ordinary,
  lang = 'th',
): Promise<Shown> {
  const service = await ContractService.start(fill, behave);
  if (signedIn && !around) await service.signIn();
  const page = around
    ? await fixture<HTMLElement>(html`<div lang=${lang}>${template()}</div>`, { parentNode: around() })
    : await fixture<HTMLElement>(html`<sme-one-id lang=${lang} .client=${service.client}>${template()}</sme-one-id>`);
  const shown: Shown = {
    element: page.querySelector<LitElement>(tag)!,
    service,
    fill,
    settled: () => settled(page, service),
  };
  await shown.settled();
  await interact?.(shown);
  await shown.settled();
  return shown;
}

/** The link to a new password can be sent again after a minute, which nobody waits for here. */
const waiting = '[aria-busy="true"], [aria-disabled="true"]:not([part="send-again"]), progress';

async function settled(page: HTMLElement, service: ContractService): Promise<void> {
  let quiet = 0;
  while (quiet < 3) {
    await new Promise(resolve => setTimeout(resolve));
    const elements = deepElements(page);
    const isDrawing = elements.some(element => element instanceof LitElement && element.isUpdatePending);
    // Lazily loaded code sends its requests after the element has shown that it waits.
    const isWaiting = !service.hasEndless && elements.some(element => element.matches(waiting));
    quiet = service.underWay === 0 && !isDrawing && !isWaiting ? quiet + 1 : 0;
  }
  await nextFrame();
}

/** The focused element, in any shadow root; the body when the focus was lost. */
export function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
