import { css } from 'lit';

/**
 * Every element starts from here. Page tokens (`--sme-*`) are read once into private aliases (`--_*`),
 * so a default lives in one place and a page can set a token on any ancestor.
 *
 * Every pair that carries text keeps 4.5:1, every line of a control 3:1 (WCAG 1.4.3, 1.4.11).
 */
export const hostStyles = css`
  :host {
    --_accent: var(--sme-color-accent, #12508f);
    --_accent-strong: var(--sme-color-accent-strong, #0c3a69);
    --_accent-soft: var(--sme-color-accent-soft, #e8f0f9);
    --_on-accent: var(--sme-color-on-accent, #fff);
    --_surface: var(--sme-color-surface, #fff);
    --_surface-soft: var(--sme-color-surface-soft, #f5f7fa);
    --_text: var(--sme-color-text, #1b2330);
    --_text-soft: var(--sme-color-text-soft, #4b5768);
    --_line: var(--sme-color-line, #d5dbe3);
    --_line-strong: var(--sme-color-line-strong, #6f7b8b);
    --_danger: var(--sme-color-danger, #b3261e);
    --_danger-soft: var(--sme-color-danger-soft, #fdf0ef);
    --_success: var(--sme-color-success, #1a6b3c);
    --_success-soft: var(--sme-color-success-soft, #e9f5ee);
    --_warning: var(--sme-color-warning, #7a4a00);
    --_warning-soft: var(--sme-color-warning-soft, #fdf4e3);
    --_space: var(--sme-space, 0.5rem);
    --_radius: var(--sme-radius, 0.5rem);

    /* Sarabun's tone marks reach 1.8 em; less than 1.6 lets lines touch (domain §4.5). */
    --_line-height: var(--sme-line-height, 1.7);
    box-sizing: border-box;
    color: var(--_text);
    display: block;
    font: inherit;
    line-height: var(--_line-height);
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 700;
    line-height: 1.5;
    margin: 0;
    overflow-wrap: break-word;
  }

  p {
    margin: 0;
  }

  /* Two colours, so that the ring shows on any background (WCAG 2.4.13). */
  :focus-visible {
    box-shadow: 0 0 0 2px var(--_surface);
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  /* A heading that only receives focus after a change of screen is not a control. */
  [tabindex='-1']:focus {
    box-shadow: none;
    outline: none;
  }

  .visually-hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
`;
