import { LitElement } from 'lit';

import type { Call } from './contract-service.js';
import { deepElements } from './deep-query.js';
import { controlsOf, isChoice, type Control, type Place, type MountedPlace } from './subjects.js';
import { waitUntil } from './wait-until.js';

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** A form that people submit, and where each of its texts is in the request. */
export interface SentForm extends Place {
  readonly title: string;
  /** What is done before the form exists, besides opening it. */
  readonly before?: (stood: MountedPlace) => Promise<void> | void;
  readonly send: string;
  readonly path: RegExp;
  /** By the name of the control: what is entered, and where it is in the request's body. */
  readonly texts: Readonly<Record<string, readonly [text: string, sent: (body: never) => unknown, expected?: unknown]>>;
}

type Dates = Readonly<Record<'contacted' | 'completed', Readonly<Record<'from' | 'to', string>>>>;

const field =
  (name: string) =>
  (body: Readonly<Record<string, unknown>>): unknown =>
    body[name];

const date = (group: keyof Dates, side: 'from' | 'to', day: string): SentForm['texts'] => {
  const sent = (body: Dates) => body[group][side];
  const iso = `2026-11-${day.padStart(2, '0')}`;
  return {
    [`${group}-${side}-day`]: [day, sent, iso],
    [`${group}-${side}-month`]: ['พ.ย.', sent, iso],
    [`${group}-${side}-year`]: ['2569', sent, iso],
  };
};

const detail = {
  tag: 'sme-inquiry-detail',
  attributes: { 'receipt-number': '2569-73915508-1' },
  openers: ['[part="write"]', '[part="withdraw"]'],
};
const password = {
  username: ['somying', field('username')],
  password: ['รหัส Sample-2569', field('password')],
} as const;
const selector = { tag: 'sme-login-selector', signedIn: false, path: /^\/sign-in$/, send: 'form [type="submit"]' };

/** Every form of every element; a test checks that no text control is missing. */
export const sentForms: readonly SentForm[] = [
  {
    title: 'a new inquiry',
    tag: 'sme-inquiry-form',
    before: stood => chooseFirst(controlsOf(stood)),
    send: '[part="send"]',
    path: /^\/inquiries$/,
    texts: {
      subject: ['ขอคำแนะนำเรื่องภาษี', field('subject')],
      detail: ['ต้องเตรียมเอกสารใดบ้าง', field('detail')],
    },
  },
  {
    title: 'a reply',
    ...detail,
    send: '[part="send"]',
    path: /\/replies$/,
    texts: { reply: ['แนบเลขทะเบียนแล้ว', field('detail')] },
  },
  {
    title: 'a withdrawal',
    ...detail,
    send: '[part="confirm"]',
    path: /\/withdrawal$/,
    texts: { reason: ['ได้คำตอบแล้ว', field('reason')] },
  },
  {
    title: 'a search',
    tag: 'sme-search-panel',
    send: '[part="search"]',
    path: /^\/inquiries\/search$/,
    texts: {
      'receipt-number': ['2569-0471', field('receiptNumber')],
      text: ['สินเชื่อ', field('text')],
      ...date('contacted', 'from', '1'),
      ...date('contacted', 'to', '12'),
      ...date('completed', 'from', '3'),
      ...date('completed', 'to', '14'),
    },
  },
  { title: 'a sign-in', ...selector, openers: ['[part="choice"]'], texts: password },
  {
    title: 'a forgotten password',
    ...selector,
    openers: ['[part="choice"]', 'form .quiet'],
    path: /^\/password-resets$/,
    texts: { username: ['somying', field('username')] },
  },
  {
    title: 'a new password',
    ...selector,
    attributes: { 'reset-token': 'token' },
    openers: ['[part="go-on"]'],
    path: /^\/password-resets\/[^/]+$/,
    texts: { newPassword: ['รหัสใหม่ Sample-2569', field('newPassword')] },
  },
  {
    title: 'a sign-in over the page',
    ...selector,
    tag: 'sme-session-dialog',
    signedIn: true,
    before: async stood => {
      await stood.endSession();
      for (const choice of deepElements(stood.around)
        .filter(each => each.matches('[part="choice"]'))
        .slice(0, 1))
        (choice as HTMLElement).click();
      await stood.settled();
    },
    texts: password,
  },
];

/** Text controls that are not submitted: they filter choices. */
export const filters: readonly string[] = ['agency-filter'];

/** The name of a text control, without the number of its element. */
export const controlName = (control: Control): string => control.name || control.id.replace(/^sme-sign-in-\d+-/, '');

export const textControls = (stood: Pick<MountedPlace, 'around'>): TextControl[] =>
  controlsOf(stood).filter((each): each is TextControl => !isChoice(each) && !(each instanceof HTMLSelectElement));

/** The control of a form with this name; when several elements have one, the visible one. */
export function textControl(stood: MountedPlace, name: string): TextControl {
  const found = textControls(stood).find(control => controlName(control) === name);
  if (!found) throw new Error(`no control ${name}`);
  return found;
}

/** Renders everything again, like a page that changes while a person types. */
export async function drawAgain({ around, settled }: MountedPlace): Promise<void> {
  for (let drawing = 0; drawing < 3; drawing += 1) {
    for (const each of deepElements(around)) if (each instanceof LitElement) each.requestUpdate();
    await settled();
  }
}

const press = ({ around }: MountedPlace, selector: string) => {
  const button = deepElements(around).find(each => each.matches(selector));
  if (!(button instanceof HTMLElement)) throw new Error(`nothing to press: ${selector}`);
  button.click();
};

/** Presses the submit button of a form; returns the request. */
export async function sendForm(stood: MountedPlace, { send, path }: SentForm): Promise<Call> {
  const { calls } = stood.service;
  const before = calls.length;
  press(stood, send);
  const sent = () => calls.slice(before).find(call => call.method === 'POST' && path.test(call.path));
  await waitUntil(sent, 'it is sent');
  return sent()!;
}

/** Chooses the first of each group of radios, and of each select. */
function chooseFirst(controls: readonly Control[]) {
  const groups = new Set<string>();
  for (const control of controls) {
    if (control instanceof HTMLSelectElement) control.selectedIndex = 1;
    if (control.type !== 'radio' || groups.has(control.name)) continue;
    groups.add(control.name);
    control.click();
  }
}
