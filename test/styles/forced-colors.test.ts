import { expect } from '@open-wc/testing';

import { signInStyles } from '../../src/server/sign-in-page/styles.js';
import { lightFormStyles } from '../../src/elements/sign-in/light-form.styles.js';
import { deepElements } from '../support/deep-query.js';
import { elementStates, showState } from '../support/element-states.js';
import { emulateMediaOrSkip } from '../support/media.js';

const sides = ['top', 'right', 'bottom', 'left'] as const;

interface Edge {
  readonly element: Element;
  readonly side: (typeof sides)[number];
}

const valueOf = ({ element, side }: Edge, what: 'color' | 'style' | 'width') =>
  getComputedStyle(element).getPropertyValue(`border-${side}-${what}`);

/** Edges that have a width but are transparent. */
const clearEdges = (elements: readonly Element[]): Edge[] =>
  elements
    .flatMap(element => sides.map(side => ({ element, side })))
    .filter(edge => {
      const isThere = valueOf(edge, 'width') !== '0px' && valueOf(edge, 'style') !== 'none';
      return isThere && /^rgba\(.*, 0\)$/.test(valueOf(edge, 'color'));
    });

/** Without motion, so that no colour is in transition. */
const active = { forcedColors: 'active', reducedMotion: 'reduce' } as const;

describe('forced colours', function () {
  this.timeout(60_000);

  afterEach(function () {
    return emulateMediaOrSkip(this.test!.ctx!, { forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  for (const state of elementStates) {
    it(`make every edge visible that is transparent otherwise: <${state.tag}>, ${state.name} (E17)`, async function () {
      const { element } = await showState(state);
      const clear = clearEdges(deepElements(element.parentElement!));
      await emulateMediaOrSkip(this, active);
      const canvas = colorOfCanvas();
      const seen = clear.filter(edge => valueOf(edge, 'color') !== canvas);
      expect(
        seen.map(({ element: { localName, className }, side }) => `${side} of ${localName}.${className}`),
      ).to.deep.equal([]);
    });
  }

  it('distinguish the current screen in the menu from the others (E17)', async function () {
    const { element } = await showState(elementStates.find(({ name }) => name === 'inquiries')!);
    await emulateMediaOrSkip(this, active);
    for (const width of ['320px', '1200px']) {
      element.parentElement!.style.cssText = `display: block; inline-size: ${width}`;
      const items = [...element.shadowRoot!.querySelectorAll('.menu-item')];
      const looks = items.map(item => {
        const { borderInlineStartColor, borderBlockEndColor } = getComputedStyle(item);
        return `${borderInlineStartColor} ${borderBlockEndColor}`;
      });
      const [current] = looks.filter((_, index) => items[index]!.hasAttribute('aria-current'));
      expect(
        looks.filter(look => look === current),
        width,
      ).to.have.length(1);
    }
  });

  it('never find an edge that a style sheet makes transparent (E17)', () => {
    const sheets = deepElements(document).flatMap(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? []);
    const page = new CSSStyleSheet();
    page.replaceSync(signInStyles);
    const all = [...sheets, page, lightFormStyles.styleSheet!];
    expect(all.flatMap(({ cssRules }) => transparentEdges(cssRules))).to.deep.equal([]);
  });
});

function colorOfCanvas(): string {
  const probe = document.createElement('p');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function transparentEdges(rules: CSSRuleList): string[] {
  return [...rules].flatMap(rule => {
    const inner = 'cssRules' in rule ? transparentEdges(rule.cssRules as CSSRuleList) : [];
    if (!(rule instanceof CSSStyleRule)) return inner;
    const { style, selectorText } = rule;
    const own = [...style].filter(
      name =>
        /^(border|outline).*color$/.test(name) && /transparent|rgba?\(.*[,/] 0\)/.test(style.getPropertyValue(name)),
    );
    return [...inner, ...own.map(name => `${selectorText} { ${name} }`)];
  });
}
