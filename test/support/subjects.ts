import { fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';

import '../../src/all.js';
import type { SmeClient } from '../../src/client/client.js';
import { ContractService, type Behaviour } from './contract-service.js';
import { deepElements } from './deep-query.js';
import { ordinary } from './element-states.js';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** An element, and how a person opens everything that they can type in. */
export interface Place {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly signedIn?: boolean;
  /** Pressed one after another, if they exist. */
  readonly openers?: readonly string[];
  /** What a page sets again with each rendering, although it is equal. */
  readonly setEachRender?: () => Readonly<Record<string, unknown>>;
}

export interface MountedPlace {
  readonly around: HTMLElement;
  readonly element: LitElement;
  readonly service: ContractService;
  readonly settled: () => Promise<void>;
  /** Opens everything that a person can type in. */
  readonly open: () => Promise<void>;
  /** Ends the session as the service would. */
  readonly endSession: () => Promise<void>;
  /** Ends the session, and then somebody signs in. */
  readonly signInAgain: (account: string) => Promise<void>;
}

/** Identifies the inquiry or business in its texts, and lets the person reply to every inquiry and withdraw it. */
const bySubject: Behaviour = ({ path }, said) => {
  const [, kind, id, more] = /^\/(inquiries|businesses)\/([^/]+)(\/\w+)?$/.exec(path) ?? [];
  if (!kind || !id || id === 'search' || id === 'counts') return undefined;
  const body = said() as Record<string, unknown>;
  if (kind === 'businesses') return { body: { ...body, businessId: id, name: { th: `กิจการ ${id}`, en: null } } };
  if (more) return { body: { ...body, receiptNumber: id } };
  return {
    body: {
      ...body,
      receiptNumber: id,
      subject: `เรื่อง ${id}`,
      status: 'in_progress',
      unread: false,
      capabilities: { canReply: true, canWithdraw: true },
    },
  };
};

/** Account types with a password; two businesses to choose from. */
const choices: Behaviour = ({ path }, said) => {
  if (path === '/account-types') {
    const { accountTypes } = said() as { readonly accountTypes: readonly object[] };
    return { body: { accountTypes: accountTypes.map(each => ({ ...each, signInMethod: 'password' })) } };
  }
  if (path !== '/businesses') return undefined;
  const { businesses, ...rest } = said() as { readonly businesses: readonly object[] };
  return { body: { ...rest, businesses: ['b-1', 'b-2'].map(businessId => ({ ...businesses[0], businessId })) } };
};

export async function mountPlace(place: Place, lang = 'th'): Promise<MountedPlace> {
  let account = 'one';
  let isOver = false;
  const service = await ContractService.start(ordinary, (call, said) => {
    const { path } = call;
    if (path === '/sign-in' || path === '/session') {
      if (isOver && path === '/session') return { status: 401 };
      const body = said() as { readonly account: object };
      return { body: { ...body, account: { ...body.account, accountId: account } } };
    }
    return isOver && path === '/session/refresh' ? { status: 401 } : (choices(call, said) ?? bySubject(call, said));
  });
  if (place.signedIn !== false) await service.signIn();
  const around = await fixture<HTMLElement>(html`<sme-one-id lang=${lang} .client=${service.client}></sme-one-id>`);
  const made = document.createElement(place.tag);
  for (const [name, value] of Object.entries(place.attributes ?? {})) made.setAttribute(name, value);
  for (const given of [place.properties, place.setEachRender?.()]) setProperties(made, given);
  around.append(made);
  const element = around.querySelector<LitElement>(place.tag)!;
  const settle = () => settled(around, service);
  await settle();
  const open = async () => {
    for (const selector of place.openers ?? []) {
      deepElements(around)
        .find((each): each is HTMLElement => each.matches(selector))
        ?.click();
      await settle();
    }
  };
  const endSession = async () => {
    isOver = true;
    await service.client.auth.session().catch(() => undefined);
    if (statusOf(service.client) !== 'expired') throw new Error('the session has not ended');
    isOver = false;
    await settle();
  };
  return {
    around,
    element,
    service,
    settled: settle,
    open,
    endSession,
    signInAgain: async who => {
      await endSession();
      account = who;
      await service.signIn();
      await settle();
    },
  };
}

/** Sets properties, as a page does. */
export function setProperties(element: Element, properties: Readonly<Record<string, unknown>> = {}) {
  for (const [name, value] of Object.entries(properties)) Reflect.set(element, name, value);
}

const statusOf = ({ session }: SmeClient) => session.state.status;

async function settled(around: HTMLElement, service: ContractService): Promise<void> {
  for (let quiet = 0; quiet < 4;) {
    await new Promise(resolve => setTimeout(resolve, 5));
    const isDrawing = deepElements(around).some(each => each instanceof LitElement && each.isUpdatePending);
    const isLoading = deepElements(around).some(each => each.matches('[aria-busy="true"]'));
    quiet = service.underWay === 0 && !isDrawing && !isLoading ? quiet + 1 : 0;
  }
  await nextFrame();
}

/**
 * Everything that a person can type into or choose from, in the element or in the page's light DOM for it. Without what a list
 * is sorted by, which is a look at it and no content.
 */
export function controlsOf({ around }: Pick<MountedPlace, 'around'>): Control[] {
  const isControl = (each: Element): each is Control =>
    each.matches('input:not([type="file"], [type="hidden"]), textarea, select:not([part="sort"])');
  return deepElements(around).filter(isControl);
}

/** The name of a control; equal for the same control of another element. */
export const nameOf = (control: Control, index: number): string =>
  `${control.localName} ${control.name || control.id.replace(/^sme-sign-in-\d+-/, '')} ${index}`;

export const isChoice = (control: Control) => control.matches('[type="radio"], [type="checkbox"]');

/** Types a different text into each control, and chooses the last of each choice, with or without events. */
export function typeInAll(controls: readonly Control[], mark: string, isAnnounced = true) {
  for (const [index, control] of controls.entries()) {
    if (isChoice(control)) (control as HTMLInputElement).checked = true;
    else if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
    else control.value = `${mark} ${index}`;
    if (!isAnnounced) continue;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

/** The value of each control. */
export const valuesOf = (stood: Pick<MountedPlace, 'around'>): Record<string, string | boolean> =>
  Object.fromEntries(
    controlsOf(stood).map((control, index) => [
      nameOf(control, index),
      isChoice(control) ? (control as HTMLInputElement).checked : control.value,
    ]),
  );

/** All readable texts of the element. */
export const textsOf = ({ around }: Pick<MountedPlace, 'around'>): string =>
  deepElements(around)
    .map(each => each.shadowRoot?.textContent ?? '')
    .join('\n')
    .replaceAll(/\s+/g, ' ');
