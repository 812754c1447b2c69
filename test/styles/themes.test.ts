import { expect } from '@open-wc/testing';

import { hostStyles } from '../../src/styles/host.styles.js';

type Tokens = ReadonlyMap<string, string>;

const declared = (css: string, pattern: RegExp): Tokens =>
  new Map([...css.matchAll(pattern)].map(([, name, value]) => [name!, value!.trim()]));

/** What an element falls back to when the page sets nothing. */
const defaults = declared(hostStyles.cssText, /var\((--sme-[\w-]+),\s*([^)]+)\)/g);

async function theme(name: string): Promise<Tokens> {
  const response = await fetch(new URL(`../../src/styles/themes/${name}.css`, import.meta.url));
  return declared(await response.text(), /(--sme-[\w-]+):\s*([^;]+);/g);
}

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

function contrast(tokens: Tokens, one: string, other: string): number {
  const [a, b] = [one, other].map(name => {
    const colour = tokens.get(`--sme-color-${name}`);
    if (!colour) throw new Error(`no colour ${name}`);
    return luminance(colour);
  });
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

/** What is written on what. */
const texts = [
  ['text', 'surface'],
  ['text', 'surface-soft'],
  ['text', 'accent-soft'],
  ['text', 'danger-soft'],
  ['text', 'success-soft'],
  ['text-soft', 'surface'],
  ['text-soft', 'surface-soft'],
  ['text-soft', 'accent-soft'],
  ['accent', 'surface'],
  ['accent', 'surface-soft'],
  ['accent', 'accent-soft'],
  ['accent', 'danger-soft'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['danger', 'surface'],
  ['danger', 'danger-soft'],
  ['success', 'success-soft'],
  ['warning', 'warning-soft'],
] as const;

/** What shows where a control begins. */
const edges = [
  ['line-strong', 'surface'],
  ['accent', 'surface'],
  ['danger', 'surface'],
] as const;

describe('themes', () => {
  it('say in `default.css` what the elements have by themselves', async () => {
    expect(Object.fromEntries(await theme('default'))).to.deep.equal(Object.fromEntries(defaults));
  });

  it('set no token in `dark.css` that no element reads', async () => {
    expect([...(await theme('dark')).keys()].filter(name => !defaults.has(name))).to.deep.equal([]);
  });

  for (const name of ['default', 'dark']) {
    for (const [ink, ground] of texts) {
      it(`write ${ink} on ${ground} at 4.5:1 in ${name}.css`, async () => {
        expect(contrast(await theme(name), ink, ground)).to.be.at.least(4.5);
      });
    }
    for (const [line, ground] of edges) {
      it(`draw ${line} on ${ground} at 3:1 in ${name}.css`, async () => {
        expect(contrast(await theme(name), line, ground)).to.be.at.least(3);
      });
    }
  }
});
