import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';

import { ready } from '../../src/session/loadable.js';
import { elementStates } from '../support/element-states.js';
import { closeInquiries } from '../support/inquiry-page.js';
import { newInquiryInFull } from '../support/sample-inquiries.js';
import {
  controlsOf,
  setProperties,
  isChoice,
  mountPlace,
  textsOf,
  typeInAll,
  valuesOf,
  type Place,
} from '../support/subjects.js';

/**
 * What happens to a typed value when the element gets another subject, and then the first again. `kept`: the value
 * stays with its subject. `carried`: it belongs to the account, whatever the subject. `given`: the element shows what
 * the page sets.
 */
type Fate = 'kept' | 'carried' | 'given';

interface Subject {
  readonly fate: Fate;
  readonly one: unknown;
  readonly other: unknown;
  readonly place?: Omit<Place, 'tag'>;
}

const receiptNumbers = { one: '2569-73915508-1', other: '2569-04718236-5' } as const;
const businesses = { one: 'b-1', other: 'b-2' } as const;
const detail = { openers: ['[part="write"]', '[part="withdraw"]'] };
const inFull = (receiptNumber: string) =>
  ready({
    ...newInquiryInFull,
    receiptNumber,
    status: 'in_progress',
    unread: false,
    capabilities: { canReply: true, canWithdraw: true },
  });

/** The properties that name a subject, by tag. */
const subjects: Readonly<Record<string, Readonly<Record<string, Subject>>>> = {
  'sme-business-card': { businessId: { fate: 'kept', ...businesses } },
  'sme-history-timeline': { receiptNumber: { fate: 'kept', ...receiptNumbers } },
  'sme-inquiry-detail': {
    receiptNumber: { fate: 'kept', ...receiptNumbers, place: detail },
    inquiry: { fate: 'kept', one: inFull(receiptNumbers.one), other: inFull(receiptNumbers.other), place: detail },
  },
  'sme-inquiry-form': { businessId: { fate: 'carried', ...businesses } },
  'sme-inquiry-list': { status: { fate: 'kept', one: 'all', other: 'completed' } },
  'sme-login-selector': {
    resetToken: {
      fate: 'given',
      one: 'token-one',
      other: 'token-other',
      place: { signedIn: false, openers: ['[part="go-on"]'] },
    },
  },
  'sme-notification-buckets': { bucket: { fate: 'kept', one: 'today', other: 'older' } },
  'sme-search-panel': { criteria: { fate: 'given', one: { text: 'ภาษี' }, other: { text: 'สินเชื่อ' } } },
};

/** The other properties: look, behaviour, and data that the page sets instead of the service's. */
const others = [
  ...['headingLevel', 'attachMode', 'order', 'sort', 'signInPage', 'again', 'routing', 'draft'],
  ...[
    'attachments',
    'queue',
    'business',
    'businesses',
    'history',
    'options',
    'inquiries',
    'providers',
    'notifications',
  ],
  ...['results', 'agencies', 'dragging', 'download'],
];

/** Everything that people type in, with and without a subject. */
const places: readonly Place[] = [
  { tag: 'sme-inquiry-detail', attributes: { 'receipt-number': receiptNumbers.one }, ...detail },
  { tag: 'sme-inquiry-detail', ...detail, setEachRender: () => ({ inquiry: inFull(receiptNumbers.one) }) },
  { tag: 'sme-inquiry-form' },
  {
    tag: 'sme-inquiry-form',
    attributes: { 'business-id': businesses.one },
    setEachRender: () => ({ draft: { subject: 'ขอ' } }),
  },
  { tag: 'sme-search-panel' },
  { tag: 'sme-search-panel', setEachRender: () => ({ criteria: { text: 'ภาษี' } }) },
  { tag: 'sme-login-selector', signedIn: false, openers: ['[part="choice"]'] },
  { tag: 'sme-login-selector', signedIn: false, openers: ['[part="choice"]', 'form .quiet'] },
  { tag: 'sme-login-selector', signedIn: false, attributes: { 'reset-token': 't' }, openers: ['[part="go-on"]'] },
];

const titleOf = ({ tag, openers, setEachRender }: Place) =>
  `<${tag}> ${openers?.at(-1) ?? ''} ${Object.keys(setEachRender?.() ?? {}).join()}`.trim();
const tags = [...new Set(elementStates.map(({ tag }) => tag))].filter(tag => tag !== 'sme-portal');

describe('an element whose subject changes', function () {
  this.timeout(60_000);
  afterEach(() => closeInquiries());

  it('has each of its properties listed here: those that name a subject, and the others', () => {
    for (const tag of tags) {
      const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
      const names = [...elementProperties].flatMap(([name, { state }]) => (state ? [] : [String(name)]));
      const unknown = names.filter(name => !(name in (subjects[tag] ?? {})) && !others.includes(name));
      expect(unknown, tag).to.deep.equal([]);
    }
  });

  for (const [tag, byName] of Object.entries(subjects))
    for (const [name, { fate, one, other, place }] of Object.entries(byName))
      for (const by of typeof one === 'string' ? (['attribute', 'property'] as const) : (['property'] as const))
        for (const isAnnounced of [true, false])
          it(`shows nothing of one subject with another: <${tag}> ${name}, by ${by}${isAnnounced ? '' : ', silently'} (E1)`, async () => {
            const at = (subject: unknown) => mountPlace({ tag, ...place, properties: { [name]: subject } });
            const fresh = await at(other);
            await fresh.open();
            const expected = { values: valuesOf(fresh), texts: textsOf(fresh) };
            fresh.around.remove();

            const stood = await at(one);
            const turn = async (subject: unknown) => {
              const attribute = name.replaceAll(/[A-Z]/g, character => `-${character.toLowerCase()}`);
              if (by === 'attribute') stood.element.setAttribute(attribute, subject as string);
              else setProperties(stood.element, { [name]: subject });
              await stood.settled();
            };
            await stood.open();
            const begun = valuesOf(stood);
            typeInAll(controlsOf(stood), 'ข้อความของเรื่องแรก', isAnnounced);
            stood.element.requestUpdate();
            await stood.settled();
            const typed = valuesOf(stood);

            await turn(other);
            await stood.open();
            if (fate === 'carried') {
              // Except for what the page requests.
              expect(valuesOf(stood)).to.deep.equal({
                ...typed,
                'input businessId 0': false,
                'input businessId 1': true,
              });
            } else {
              expect(valuesOf(stood)).to.deep.equal(expected.values);
              expect(textsOf(stood)).to.equal(expected.texts);
            }
            await turn(one);
            await stood.open();
            const again = { kept: typed, given: begun };
            if (fate !== 'carried') expect(valuesOf(stood)).to.deep.equal(again[fate]);
          });
});

describe('a typed value', function () {
  this.timeout(60_000);
  afterEach(() => closeInquiries());

  it('is tested in every element with an input', () => {
    const tried = new Set(places.map(({ tag }) => tag));
    // The picker takes files; the dialog and the portal show elements of this list.
    expect(tags.filter(tag => !tried.has(tag))).to.have.members([
      ...['sme-attachment-picker', 'sme-business-card', 'sme-business-list', 'sme-history-timeline'],
      ...['sme-inquiry-list', 'sme-notification-buckets', 'sme-session-dialog'],
      'sme-data-export',
    ]);
  });

  for (const place of places) {
    const typedIn = async (isAnnounced = true) => {
      const stood = await mountPlace(place);
      await stood.open();
      expect(controlsOf(stood)).to.have.length.above(0);
      const begun = valuesOf(stood);
      typeInAll(controlsOf(stood), 'ข้อความ', isAnnounced);
      await stood.settled();
      return { ...stood, begun, typed: valuesOf(stood) };
    };

    it(`stays in ${titleOf(place)} that is removed and inserted again (E3, A6)`, async () => {
      const stood = await typedIn();
      stood.element.remove();
      await new Promise(resolve => setTimeout(resolve, 50));
      stood.around.append(stood.element);
      await stood.settled();
      await stood.open();
      expect(valuesOf(stood)).to.deep.equal(stood.typed);
    });

    it(`stays in ${titleOf(place)} when the language changes (E3)`, async () => {
      for (const isAnnounced of [true, false]) {
        const stood = await typedIn(isAnnounced);
        for (const lang of ['en', 'th']) {
          stood.around.lang = lang;
          await stood.settled();
          expect(valuesOf(stood), lang).to.deep.equal(stood.typed);
        }
        stood.around.remove();
      }
    });

    it(`stays in ${titleOf(place)} when the host sets the same value again at every key (H2)`, async () => {
      const stood = await mountPlace(place);
      await stood.open();
      const given = { ...place.attributes, 'heading-level': '2' };
      const controls = controlsOf(stood).filter(control => !isChoice(control) && control.localName !== 'select');
      for (const control of controls) control.value = '';
      for (const character of 'ท่านต้องการ') {
        for (const [index, control] of controls.entries()) {
          control.value += `${character}${index}`;
          control.dispatchEvent(new Event('input', { bubbles: true }));
        }
        for (const [name, value] of Object.entries(given)) stood.element.setAttribute(name, value);
        setProperties(stood.element, place.setEachRender?.());
        stood.around.lang = 'th';
        stood.element.requestUpdate();
        await stood.element.updateComplete;
      }
      await stood.settled();
      for (const [index, control] of controls.entries()) {
        expect(control.isConnected, 'the very field').to.equal(true);
        expect(control.value).to.equal(
          Array.from('ท่านต้องการ')
            .map(character => `${character}${index}`)
            .join(''),
        );
      }
    });

    if (place.signedIn === false) continue;

    it(`stays in ${titleOf(place)} when the session ends and the same person signs in again (E3)`, async () => {
      const stood = await typedIn();
      await stood.signInAgain('one');
      expect(valuesOf(stood)).to.deep.equal(stood.typed);
    });

    // What a page sets for a new inquiry is for the first person, whoever that is.
    if (place.setEachRender?.()['draft']) continue;

    for (const isAnnounced of [true, false])
      it(`is deleted from ${titleOf(place)} when somebody else signs in${isAnnounced ? '' : ', silently'} (E1)`, async () => {
        const stood = await typedIn(isAnnounced);
        await stood.signInAgain('two');
        await stood.open();
        expect(valuesOf(stood)).to.deep.equal(stood.begun);
        expect(textsOf(stood)).to.not.contain('ข้อความ 0');
      });
  }
});
