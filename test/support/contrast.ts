import { tokens, type Theme, type TokenName } from '../../src/styles/tokens.js';

type Colour = TokenName extends infer Name ? (Name extends `color-${infer Rest}` ? Rest : never) : never;

export type Pair = readonly [ink: Colour, ground: Colour];

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

/** 1 to 21, of two colours of a theme. */
export function contrast(theme: Theme, [one, other]: Pair): number {
  const all: Readonly<Record<string, string>> = { ...tokens, ...theme };
  const [a, b] = [one, other].map(name => luminance(all[`color-${name}`]!));
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

/** Pairs of a text colour and its background: 4.5:1 (WCAG 1.4.3), and 7:1 in high contrast. */
export const textPairs: readonly Pair[] = [
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

/** Pairs of a line that shows where a control begins, or that it is chosen, and its background: 3:1 (WCAG 1.4.11). */
export const edgePairs: readonly Pair[] = [
  ['line-strong', 'surface'],
  ['line-strong', 'surface-soft'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['danger', 'surface'],
  ['success', 'success-soft'],
  ['warning', 'warning-soft'],
];
