/**
 * What the keyboard does in each element, and what a screen reader has to say there. The table is
 * `stories/guidance/keyboard.json`, which the docs pages show: this test presses its keys and compares. A step whose role is
 * empty there is written anew.
 */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys, writeFile } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';

import '../../src/all.js';
import { createSmeClient } from '../../src/client/index.js';
import { createMock } from '../../src/mock/index.js';
import { sampleId } from '../../src/service/sample-data/ids.js';
import { deepElements } from '../support/deep-query.js';
import { fakeClient } from '../support/fake-client.js';
import { provideClient } from '../support/provide-client.js';
import { sampleAccountTypes, somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

/** What a screen reader has to say about the control with the focus: test/accessibility/support/focused-command.mjs. */
interface Focused {
  readonly role: string;
  readonly name: string;
  /** State and description. */
  readonly says: string;
}

const focused = () => executeServerCommand<Focused, undefined>('focused');

interface Step extends Focused {
  readonly keys: string;
  readonly does: string;
}

const path = 'stories/guidance/keyboard.json';
const table = (await (await fetch(`/${path}`)).json()) as Record<string, Step[]>;
const before = JSON.stringify(table);
const noon = new Date('2026-11-22T05:00:00Z');
const waiting = '2569-73915508-1';
const replied = '2569-66120934-3';
const ownShop = sampleId('business', 1);

/** Each element, and a part of it that is there once it can be used. */
const elements: Readonly<Record<string, readonly [TemplateResult, string]>> = {
  'sme-login-selector': [html`<sme-login-selector></sme-login-selector>`, 'choice'],
  'sme-business-list': [html`<sme-business-list></sme-business-list>`, 'select'],
  'sme-business-card': [html`<sme-business-card business-id=${ownShop}></sme-business-card>`, 'select'],
  'sme-inquiry-list': [html`<sme-inquiry-list></sme-inquiry-list>`, 'row'],
  'sme-inquiry-detail': [html`<sme-inquiry-detail receipt-number=${waiting}></sme-inquiry-detail>`, 'entry'],
  'sme-history-timeline': [html`<sme-history-timeline receipt-number=${replied}></sme-history-timeline>`, 'entry'],
  'sme-inquiry-form': [html`<sme-inquiry-form></sme-inquiry-form>`, 'send'],
  'sme-attachment-picker': [html`<sme-attachment-picker></sme-attachment-picker>`, 'choose'],
  'sme-search-panel': [html`<sme-search-panel></sme-search-panel>`, 'form'],
  'sme-notification-buckets': [html`<sme-notification-buckets></sme-notification-buckets>`, 'row'],
  'sme-data-export': [html`<sme-data-export></sme-data-export>`, 'download'],
  'sme-session-dialog': [html`<sme-session-dialog></sme-session-dialog>`, 'stay'],
  'sme-portal': [html`<sme-portal routing="none"></sme-portal>`, 'select'],
};

describe('the keyboard', function () {
  this.timeout(60_000);

  for (const [tag, [template, ready]] of Object.entries(elements))
    it(`does in <${tag}> what its table says`, async () => {
      const steps = table[tag]!;
      const place = await show(tag, template, ready);
      for (const [index, step] of steps.entries()) {
        await waitUntil(() => !isBusy(place), 'everything is loaded');
        await sendKeys(/^\d+$/.test(step.keys) ? { type: step.keys } : { press: step.keys });
        const now = await focusedOnce(step.role === '' ? undefined : said(step));
        if (step.role === '') steps[index] = { ...step, ...now };
        expect(said(now), `${index + 1}. ${step.keys}: ${step.does}`).to.equal(said(steps[index]!));
      }
      place.remove();
    });

  after(async () => {
    if (JSON.stringify(table) !== before)
      await writeFile({ path: `../../${path}`, content: `${JSON.stringify(table, null, 2)}\n` });
  });
});

it('is in the table of every element that has something to press', () => {
  expect(Object.keys(table).sort()).to.deep.equal(Object.keys(elements).sort());
});

const isBusy = (place: ParentNode) => deepElements(place).some(each => each.ariaBusy === 'true');

const said = ({ role, name, says }: Focused) => [role, name, says].join(' | ');

/** As soon as it is what the table says, or what it is when nothing has changed for some frames. */
async function focusedOnce(expected: string | undefined): Promise<Focused> {
  const frames = expected === undefined ? 60 : 600;
  let now = await focused();
  for (let quiet = 0; said(now) !== expected && quiet < frames; quiet++) {
    await nextFrame();
    const next = await focused();
    if (said(next) !== said(now)) quiet = 0;
    now = next;
  }
  return now;
}

/** The element alone in a page in English, with the focus before it. */
async function show(tag: string, template: TemplateResult, ready: string): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div lang="en"><button>before</button></div>`);
  if (tag === 'sme-session-dialog') place.append(withEndingSession());
  else place.append(await withMock(tag));
  render(template, place.lastElementChild as HTMLElement);
  const isThere = () => deepElements(place).some(each => each.getAttribute('part')?.split(' ').includes(ready));
  await waitUntil(isThere, `<${tag}> has the part ${ready}`);
  await waitUntil(() => !isBusy(place), 'everything is loaded');
  // Inert while a dialog is open, which keeps the focus.
  place.querySelector('button')!.focus();
  return place;
}

async function withMock(tag: string): Promise<HTMLElement> {
  // The portal ends a session by the clock of the page.
  const { fetch } = createMock(tag === 'sme-portal' ? {} : { now: () => noon });
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  if (tag !== 'sme-login-selector') await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  return Object.assign(document.createElement('sme-one-id'), { client });
}

function withEndingSession(): HTMLElement {
  const session = {
    state: { status: 'signed-in', account: somying, expiresAt: '2026-11-22T05:01:55.000Z' },
    subscribe: () => () => undefined,
    keptBy: 'client',
  } as const;
  return provideClient(
    fakeClient({
      auth: { accountTypes: async () => sampleAccountTypes },
      clock: { now: () => noon.getTime() },
      session,
    }),
  );
}
