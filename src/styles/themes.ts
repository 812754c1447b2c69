/** The looks that come with the package, as far as they differ from the default one. */
import type { Theme } from './tokens.js';

const dark: Theme = {
  'color-accent': '#8fbdf0',
  'color-accent-strong': '#b7d5f7',
  'color-accent-soft': '#1d3350',
  'color-on-accent': '#0b1a2b',
  'color-surface': '#161c24',
  'color-surface-soft': '#1f2731',
  'color-text': '#e9edf2',
  'color-text-soft': '#b3bdca',
  'color-line': '#3a4553',
  'color-line-strong': '#8896a7',
  'color-danger': '#ff9d94',
  'color-danger-soft': '#3b1c1a',
  'color-success': '#84d6a3',
  'color-success-soft': '#16321f',
  'color-warning': '#f2c178',
  'color-warning-soft': '#382a10',
  shadow: 'none',
};

/** 7:1 for all text (WCAG 1.4.6), every line as dark as the ink, no tint that carries meaning. */
const highContrast: Theme = {
  'color-accent': '#00307a',
  'color-accent-strong': '#001f52',
  'color-accent-soft': '#fff',
  'color-surface-soft': '#f0f0f0',
  'color-text': '#000',
  'color-text-soft': '#1f1f1f',
  'color-line': '#000',
  'color-line-strong': '#000',
  'color-danger': '#8a0000',
  'color-danger-soft': '#fff',
  'color-success': '#004d1f',
  'color-success-soft': '#fff',
  'color-warning': '#5c3200',
  'color-warning-soft': '#fff',
  'font-weight-strong': '700',
  shadow: 'none',
};

/** After the green and rice gold of the Ministry of Agriculture and Cooperatives; an example of how little a theme needs. */
const agriculture: Theme = {
  'color-accent': '#1c6b3a',
  'color-accent-strong': '#124a27',
  'color-accent-soft': '#e8f3ea',
  'color-surface-soft': '#f8f6ec',
  'color-text': '#22281f',
  'color-text-soft': '#535c4c',
  'color-line': '#dcdcc8',
  'color-line-strong': '#767a5e',
  'color-success': '#0d5f6b',
  'color-success-soft': '#e6f3f5',
  'color-warning': '#7a4a00',
  'color-warning-soft': '#fcf3d9',
  radius: '1rem',
};

/** For pages that show much at once; what is pressed keeps its size. */
const compact: Theme = {
  'line-height': '1.6',
  space: '0.375rem',
};

export interface ThemeFile {
  readonly theme: Theme;
  /** What stands at the head of the file, for who opens it. */
  readonly note: string;
}

/** By the name of the file under `themes/`. */
export const themes: Readonly<Record<string, ThemeFile>> = {
  dark: {
    theme: dark,
    note: 'For pages that are dark themselves; load it with media="(prefers-color-scheme: dark)" to follow the reader.',
  },
  'high-contrast': {
    theme: highContrast,
    note: 'Text at 7:1 and dark lines; load it with media="(prefers-contrast: more)" to follow the reader.',
  },
  compact: {
    theme: compact,
    note: 'Less distance between things, for pages that show much at once; it goes with any other theme.',
  },
  agriculture: {
    theme: agriculture,
    note: 'An example of a ministry with its own look: green, rice gold and rounder corners.',
  },
};
