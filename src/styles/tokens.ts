/**
 * The design tokens: every value that a page may set as `--sme-<name>`, and what stands when it sets nothing. `npm run
 * generate` writes the theme files from here, the elements take their defaults from here, and so does Storybook.
 *
 * Text keeps a contrast of 4.5:1 with its background, and the borders of controls 3:1, in every theme (WCAG 1.4.3, 1.4.11); a test holds each pair.
 */
export const tokens = {
  'color-accent': '#12508f',
  'color-accent-strong': '#0c3a69',
  'color-accent-soft': '#e8f0f9',
  'color-on-accent': '#fff',
  'color-surface': '#fff',
  'color-surface-soft': '#f5f7fa',
  'color-text': '#1b2330',
  'color-text-soft': '#4b5768',
  'color-line': '#d5dbe3',
  'color-line-strong': '#6f7b8b',
  'color-danger': '#b3261e',
  'color-danger-soft': '#fdf0ef',
  'color-success': '#1a6b3c',
  'color-success-soft': '#e9f5ee',
  'color-warning': '#7a4a00',
  'color-warning-soft': '#fdf4e3',
  'font-size-small': '0.9375em',
  'font-size-label': '1em',
  'font-size-card': '1.125em',
  'font-size-section': '1.25em',
  'font-size-title': '1.5em',
  'font-size-display': '1.75em',
  'font-weight-strong': '600',
  'font-weight-heading': '700',
  // Sarabun's tone marks reach 1.8 em; less than 1.6 lets lines touch.
  'line-height': '1.7',
  'line-height-heading': '1.5',
  space: '0.5rem',
  radius: '0.5rem',
  shadow: '0 1px 3px rgb(16 32 56 / 10%)',
  duration: '150ms',
} as const;

export type TokenName = keyof typeof tokens;

/** What a theme sets; the rest stays as it is by default. */
export type Theme = Readonly<Partial<Record<TokenName, string>>>;
