/** For every cancelable event of every element: how a person causes it, and what its default action is. */
import { html, type LitElement, type TemplateResult } from 'lit';

import type { SessionState } from '../../src/client/client.js';
import type { Call } from './contract-service.js';
import { deepElements } from './deep-query.js';
import { elementStates, showState, type ElementState } from './element-states.js';
import { fakeClient } from './fake-client.js';
import { fakeSession } from './fake-session.js';
import { parts } from './parts.js';
import { sampleAccountTypes, somying } from './sample-account.js';
import { waitUntil } from './wait-until.js';

export interface Trial {
  /** Causes the event. */
  readonly interact: () => void;
  /** Whether the default action has happened. */
  readonly isDone: () => boolean;
  /** Waits until nothing is pending. */
  readonly settled: () => Promise<void>;
}

type Arrange = () => Promise<Trial>;

const stateOf = (tag: string, name: string): ElementState => {
  const state = elementStates.find(each => each.tag === tag && each.name === name);
  if (!state) throw new Error(`<${tag}> has no state "${name}"`);
  return state;
};
const within = (root: ParentNode, tag: string) => deepElements(root).find(({ localName }) => localName === tag);

/** Shows a state, and presses a part of its element. */
const press =
  (
    tag: string,
    part: string,
    state: ElementState,
    isDone: (root: Element, newCalls: readonly Call[]) => boolean,
  ): Arrange =>
  async () => {
    const { element, service, settled } = await showState(state);
    const root = element.parentElement!;
    const control = () => parts(within(root, tag)!, part)[0];
    await waitUntil(control, `<${tag}> has the part ${part}`);
    const before = service.calls.length;
    return { interact: () => control()!.click(), isDone: () => isDone(root, service.calls.slice(before)), settled };
  };

/** The requests of the element itself. A portal sends requests of its own, whenever its parts have been loaded. */
const reads: Readonly<Record<string, RegExp>> = {
  'sme-business-card': /^GET \/businesses\/[^/]+$/,
  'sme-business-list': /^GET \/businesses$/,
  'sme-history-timeline': /^GET \/(inquiries\/[^/]+\/history|attachments\/[^/]+\/content)$/,
  'sme-inquiry-detail': /^GET \/(inquiries\/[^/]+|attachments\/[^/]+\/content)$/,
  'sme-inquiry-form': /^GET \/(agencies|categories|businesses)$/,
  'sme-inquiry-list': /^GET \/inquiries$/,
  'sme-login-selector': /^GET \/account-types$/,
  'sme-notification-buckets': /^GET \/notifications$/,
  'sme-search-panel': /^(POST \/inquiries\/search|GET \/agencies)$/,
};
const isRead = (tag: string) => (_root: Element, newCalls: readonly Call[]) =>
  newCalls.some(({ method, path }) => reads[tag]!.test(`${method} ${path}`));
const isShown = (tag: string) => (root: Element) => within(root, tag) !== undefined;

/** The screen of a portal that shows the element. */
const screens: Readonly<Record<string, string>> = {
  'sme-business-card': 'businesses',
  'sme-business-list': 'businesses',
  'sme-history-timeline': 'an inquiry',
  'sme-inquiry-detail': 'an inquiry',
  'sme-inquiry-form': 'new inquiry',
  'sme-inquiry-list': 'inquiries',
  'sme-notification-buckets': 'notifications',
  'sme-search-panel': 'search',
};

/** A portal that shows the element in this state. */
function inPortal(tag: string, name: string): ElementState {
  const { behave, interact: interact } = stateOf(tag, name);
  const { interact: open, ...portal } = stateOf('sme-portal', screens[tag]!);
  return {
    ...portal,
    ...(behave && { behave }),
    interact: async shown => {
      await open?.(shown);
      await interact?.({ ...shown, element: within(shown.element.shadowRoot!, tag) as LitElement });
    },
  };
}

/** A session that the host's back end keeps, which begins once the element is shown. */
const hostKept =
  (tag: string, { template, part, status, done }: HostTrial): Arrange =>
  async () => {
    const counts = { followed: 0, 'signed out': 0 };
    const { session, emit } = fakeSession({ status: 'signed-in', account: somying, expiresAt: soon() }, 'host');
    const around = Object.assign(document.createElement('sme-one-id'), {
      signInAddress: '/login',
      client: fakeClient({
        auth: {
          accountTypes: async () => sampleAccountTypes,
          resume: async () => null,
          signOut: async () => void (counts['signed out'] += 1),
        },
        clock: { now: () => Date.now() },
        session,
      }),
    });
    const { element, settled } = await showState({ tag, name: part, template, around: () => around });
    emit({ status } as SessionState);
    await settled();
    around.addEventListener('click', event => {
      if (!event.defaultPrevented && event.target) counts.followed += 1;
      event.preventDefault();
    });
    await waitUntil(() => parts(element, part).length > 0, `<${tag}> has the part ${part}`);
    return { interact: () => parts(element, part)[0]!.click(), isDone: () => counts[done] > 0, settled };
  };

interface HostTrial {
  readonly template: () => TemplateResult;
  readonly part: string;
  readonly status: SessionState['status'];
  readonly done: 'followed' | 'signed out';
}

const soon = () => new Date(Date.now() + 900_000).toISOString();
const dialog = () => html`<sme-session-dialog></sme-session-dialog>`;
const selector = () => html`<sme-login-selector></sme-login-selector>`;
const toSignIn = (tag: string) =>
  hostKept(tag, { template: selector, part: 'host-sign-in', status: 'signed-out', done: 'followed' });

const retry = (tag: string) => press(tag, 'retry', stateOf(tag, 'failed'), isRead(tag));
const retryInPortal = (tag: string) => press(tag, 'retry', inPortal(tag, 'failed'), isRead(tag));
const rows = (tag: string) => (tag === 'sme-search-panel' ? 'results' : 'ready');
const more = (tag: string) => press(tag, 'more', stateOf(tag, rows(tag)), isRead(tag));
const moreInPortal = (tag: string) => press(tag, 'more', inPortal(tag, rows(tag)), isRead(tag));
const download = (tag: string) => press(tag, 'download', stateOf(tag, 'ready'), isRead(tag));
const downloadInPortal = (tag: string) => press(tag, 'download', inPortal(tag, 'ready'), isRead(tag));
const open = (tag: string, name = rows(tag)) => press(tag, 'open', inPortal(tag, name), isShown('sme-inquiry-detail'));
const write = (tag: string, part: string, name: string) =>
  press(tag, part, inPortal(tag, name), isShown('sme-inquiry-form'));
const signOut = press('sme-portal', 'sign-out', stateOf('sme-portal', 'businesses'), isShown('sme-login-selector'));

/** By event and tag: the element by itself, or in a portal; of some elements both. */
export const trials: Readonly<Record<string, Readonly<Record<string, readonly Arrange[]>>>> = {
  'sme-retry': {
    'sme-business-card': [retry('sme-business-card')],
    'sme-business-list': [retry('sme-business-list'), retryInPortal('sme-business-list')],
    'sme-history-timeline': [retry('sme-history-timeline')],
    'sme-inquiry-detail': [retry('sme-inquiry-detail'), retryInPortal('sme-inquiry-detail')],
    'sme-inquiry-form': [retry('sme-inquiry-form'), retryInPortal('sme-inquiry-form')],
    'sme-inquiry-list': [retry('sme-inquiry-list'), retryInPortal('sme-inquiry-list')],
    'sme-login-selector': [retry('sme-login-selector')],
    'sme-notification-buckets': [retry('sme-notification-buckets'), retryInPortal('sme-notification-buckets')],
    'sme-search-panel': [retry('sme-search-panel'), retryInPortal('sme-search-panel')],
  },
  'sme-more': {
    'sme-inquiry-list': [more('sme-inquiry-list'), moreInPortal('sme-inquiry-list')],
    'sme-notification-buckets': [more('sme-notification-buckets'), moreInPortal('sme-notification-buckets')],
    'sme-search-panel': [more('sme-search-panel'), moreInPortal('sme-search-panel')],
  },
  'sme-download': {
    'sme-history-timeline': [download('sme-history-timeline'), downloadInPortal('sme-history-timeline')],
    'sme-inquiry-detail': [download('sme-inquiry-detail'), downloadInPortal('sme-inquiry-detail')],
  },
  'sme-inquiry-open': {
    'sme-inquiry-form': [open('sme-inquiry-form', 'receipt')],
    'sme-inquiry-list': [open('sme-inquiry-list')],
    'sme-notification-buckets': [open('sme-notification-buckets')],
    'sme-search-panel': [open('sme-search-panel')],
  },
  'sme-inquiry-create': {
    'sme-inquiry-list': [write('sme-inquiry-list', 'create', 'ready')],
    'sme-search-panel': [write('sme-search-panel', 'create', 'nothing sent yet')],
  },
  'sme-business-select': {
    'sme-business-card': [write('sme-business-card', 'select', 'ready')],
    'sme-business-list': [write('sme-business-card', 'select', 'ready')],
  },
  'sme-cancel': {
    'sme-inquiry-form': [
      press('sme-inquiry-form', 'cancel', inPortal('sme-inquiry-form', 'ready'), isShown('sme-inquiry-list')),
    ],
  },
  'sme-navigate': {
    'sme-portal': [press('sme-portal', 'menu-item', stateOf('sme-portal', 'inquiries'), isShown('sme-business-list'))],
  },
  'sme-sign-in': {
    'sme-login-selector': [toSignIn('sme-login-selector')],
    'sme-one-id': [toSignIn('sme-login-selector')],
    'sme-session-dialog': [
      hostKept('sme-session-dialog', { template: dialog, part: 'host-sign-in', status: 'expired', done: 'followed' }),
    ],
  },
  'sme-sign-out': {
    'sme-one-id': [signOut],
    'sme-portal': [signOut],
    'sme-session-dialog': [
      hostKept('sme-session-dialog', { template: dialog, part: 'sign-out', status: 'expired', done: 'signed out' }),
    ],
  },
};
