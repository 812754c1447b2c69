import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { showState, type ElementState } from './element-states.js';
import { hostileFill, hostileTexts } from './hostile-texts.js';
import { overflowsIn } from './overflow.js';

interface Look {
  readonly width: number;
  /** Percent, as set by the reader in the browser. */
  readonly textSize: number;
}

const looks: readonly Look[] = [
  { width: 320, textSize: 100 },
  { width: 390, textSize: 200 },
  { width: 768, textSize: 100 },
  { width: 1280, textSize: 100 },
];

/** All texts together, each on a line of its own; those that fill many lines, alone. */
const runs = [
  { name: 'every text', text: Object.values(hostileTexts).join(' '), lang: 'th' },
  { name: 'Thai words', text: hostileTexts['Thai words without a space'], lang: 'th' },
  { name: 'a link', text: hostileTexts['a link of 300 letters'], lang: 'en' },
];

/** The width of dialogs depends on the window; that of everything else on its container, which is faster to change. */
const asksWindow = ({ tag, name }: ElementState) => tag === 'sme-session-dialog' || /^withdraw(ing|al)/.test(name);

/** Tests of a layout against the texts of people and registers. */
export function layoutHolds(states: readonly ElementState[]) {
  const wide = { width: 1400, height: 800 };
  before(() => setViewport(wide));
  afterEach(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport(wide);
  });

  for (const state of states) {
    it(`<${state.tag}>, ${state.name}: nothing scrolls sideways and nothing is cut off (E2, E18)`, async () => {
      const overflows: string[] = [];
      for (const { name, text, lang } of runs) {
        const { element } = await showState(state, hostileFill(text), lang);
        const page = element.parentElement!;
        for (const look of looks) {
          await show(page, look, asksWindow(state));
          const found = overflowsIn(page);
          overflows.push(
            ...found.slice(0, 4).map(overflow => `${look.width} px, ${look.textSize} %, ${name}: ${overflow}`),
          );
        }
        page.remove();
      }
      expect(overflows).to.deep.equal([]);
    });
  }
}

async function show(page: HTMLElement, { width, textSize }: Look, isInWindow: boolean) {
  document.documentElement.style.fontSize = `${textSize}%`;
  if (isInWindow) await setViewport({ width, height: 800 });
  // As in a page with a margin of 8 px.
  else Object.assign(page.style, { display: 'block', inlineSize: `${width - 16}px` });
}
