import { expect } from '@open-wc/testing';

import { themes } from '../../src/styles/themes.js';
import { tokens, type Theme } from '../../src/styles/tokens.js';

/** Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map(at => {
    const channel = parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

type Ink = keyof typeof tokens extends infer Name ? (Name extends `color-${infer Colour}` ? Colour : never) : never;

function contrast(theme: Theme, one: Ink, other: Ink): number {
  const all: Readonly<Record<string, string>> = { ...tokens, ...theme };
  const [a, b] = [one, other].map(name => luminance(all[`color-${name}`]!));
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

/** Pairs of a text colour and its background. */
const texts: readonly (readonly [Ink, Ink])[] = [
  ['text', 'surface'],
  ['text', 'surface-soft'],
  ['text', 'accent-soft'],
  ['text', 'danger-soft'],
  ['text', 'success-soft'],
  ['text', 'warning-soft'],
  ['text-soft', 'surface'],
  ['text-soft', 'surface-soft'],
  ['text-soft', 'accent-soft'],
  ['accent', 'surface'],
  ['accent', 'surface-soft'],
  ['accent', 'accent-soft'],
  ['accent', 'danger-soft'],
  ['accent', 'success-soft'],
  ['accent-strong', 'surface'],
  ['accent-strong', 'surface-soft'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['danger', 'surface'],
  ['danger', 'surface-soft'],
  ['danger', 'danger-soft'],
  ['success', 'surface'],
  ['success', 'success-soft'],
  ['warning', 'surface'],
  ['warning', 'warning-soft'],
];

/** Pairs of a line that shows where a control begins, or that it is chosen, and its background. */
const edges: readonly (readonly [Ink, Ink])[] = [
  ['line-strong', 'surface'],
  ['line-strong', 'surface-soft'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['danger', 'surface'],
  ['success', 'success-soft'],
  ['warning', 'warning-soft'],
];

const looks: Readonly<Record<string, Theme>> = {
  default: {},
  ...Object.fromEntries(Object.entries(themes).map(([name, { theme }]) => [name, theme])),
};

describe('themes', () => {
  for (const [name, theme] of Object.entries(looks)) {
    const least = name === 'high-contrast' ? 7 : 4.5;

    for (const [ink, ground] of texts) {
      it(`give ${ink} on ${ground} a contrast of at least ${least}:1 in ${name}`, () => {
        expect(contrast(theme, ink, ground)).to.be.at.least(least);
      });
    }
    for (const [line, ground] of edges) {
      it(`give ${line} on ${ground} a contrast of at least 3:1 in ${name}`, () => {
        expect(contrast(theme, line, ground)).to.be.at.least(3);
      });
    }
  }

  it('need no more than 20 tokens for the look of another ministry', () => {
    expect(Object.keys(themes['agriculture']!.theme)).to.have.length.at.most(20);
  });
});
