import { expect, fixtureCleanup } from '@open-wc/testing';

import type { Behaviour, Call } from './contract-service.js';
import {
  both,
  byPassword,
  deepElements,
  deepFocus,
  showState,
  acceptUploads,
  type ElementState,
  type Shown,
} from './element-states.js';
import { waitUntil } from './wait-until.js';

interface Outcome {
  readonly name: string;
  readonly behave: Behaviour;
  /** Whether the outcome can differ from the first one, given the calls that the press caused. */
  readonly isOther: (calls: readonly Call[]) => boolean;
}

const outcomes: readonly Outcome[] = [
  { name: 'which is done', behave: acceptUploads, isOther: () => true },
  { name: 'which fails', behave: () => ({ status: 503 }), isOther: calls => calls.length > 0 },
  {
    name: 'which is refused',
    behave: ({ method }) => (method === 'GET' ? undefined : { status: 422 }),
    isOther: calls => calls.some(({ method }) => method !== 'GET'),
  },
];

const pressable = 'button, summary, input[type="radio"], input[type="checkbox"]';
const controlsOf = ({ element }: Shown): HTMLElement[] =>
  [...deepElements(element.shadowRoot!), ...deepElements(element)].filter(
    (each): each is HTMLElement =>
      each.matches(`:is(${pressable}):not(:disabled, [aria-disabled="true"])`) && each.checkVisibility(),
  );

const kindOf = (control: Element) =>
  `${control.localName} ${control.getAttribute('part') ?? control.getAttribute('name') ?? control.textContent.trim()}`;

/** One control of a state. */
interface Place {
  readonly kind: string;
  /** 0 is the first of its kind, -1 the last. */
  readonly index: number;
}

/** The first and the last of each kind, such as the rows of a list. */
function placesOf(shown: Shown): readonly Place[] {
  const kinds = controlsOf(shown).map(kindOf);
  return [...new Set(kinds)].flatMap(kind => [
    { kind, index: 0 },
    ...(kinds.indexOf(kind) === kinds.lastIndexOf(kind) ? [] : [{ kind, index: -1 }]),
  ]);
}

/** Prevents a sign-in on another page, which would replace this one, and removes earlier drafts. */
function showHere(state: ElementState) {
  sessionStorage.clear();
  return showState({ ...state, behave: both(byPassword, state.behave ?? (() => undefined)) });
}

/** Answers wait until they are released. */
function held(behave: Behaviour) {
  let release: () => void = () => undefined;
  const gate = new Promise<void>(resolve => (release = resolve));
  const wait: Behaviour = async (call, said) => {
    await gate;
    return behave(call, said);
  };
  return { behave: wait, release };
}

const isLost = () => {
  const focused = deepFocus();
  return focused === null || focused === document.body;
};

async function waitForCall({ service, element }: Shown, before: number) {
  await element.updateComplete;
  for (let turn = 0; turn < 5 && service.calls.length === before; turn += 1)
    await new Promise(resolve => setTimeout(resolve));
  await element.updateComplete;
  // A portal waits for its own update and its screen's before it moves the focus; nobody notices one turn.
  await new Promise(resolve => setTimeout(resolve));
}

/** Presses one control of a state with every outcome; returns those that lost the focus. */
async function press(state: ElementState, { kind, index }: Place): Promise<string[]> {
  const lost: string[] = [];
  let calls: readonly Call[] = [];
  for (const { name, behave, isOther } of outcomes) {
    if (!isOther(calls)) continue;
    const shown = await showHere(state);
    const found = () =>
      controlsOf(shown)
        .filter(control => kindOf(control) === kind)
        .at(index);
    await waitUntil(found, `there is ${kind}`);
    const control = found()!;
    control.focus();
    // Controls under a dialog cannot be pressed.
    if (deepFocus() === control) {
      const answers = held(both(byPassword, behave));
      const before = shown.service.calls.length;
      shown.service.behave = answers.behave;
      control.click();
      await waitForCall(shown, before);
      if (isLost()) lost.push(`${kind}, while it waits`);
      answers.release();
      await shown.settled();
      if (isLost()) lost.push(`${kind}, ${name}`);
      calls = shown.service.calls.slice(before);
    }
    fixtureCleanup();
  }
  return lost;
}

/** Tests that no control of these states loses the focus to the page's body, whatever the outcome. */
export function focusIsKept(states: readonly ElementState[]) {
  for (const state of states.filter(({ name }) => !['loading', 'on their way'].includes(name)))
    it(`in <${state.tag}>, ${state.name} (L5)`, async () => {
      const places = placesOf(await showHere(state));
      fixtureCleanup();
      const lost: string[] = [];
      for (const place of places) lost.push(...(await press(state, place)));
      expect(lost).to.deep.equal([]);
    });
}
