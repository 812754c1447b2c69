import { css, unsafeCSS } from 'lit';

import { boxStyles } from './box.styles.js';
import { tokens } from './tokens.js';

/** `--_accent` for `--sme-color-accent`, and so on. */
const aliases = unsafeCSS(
  Object.entries(tokens)
    .map(([name, value]) => `--_${name.replace('color-', '')}: var(--sme-${name}, ${value});`)
    .join(' '),
);

/**
 * Every element starts from here. Page tokens (`--sme-*`) are read once into private aliases (`--_*`),
 * so a default lives in one place and a page can set a token on any ancestor.
 */
export const hostStyles = css`
  :host {
    ${aliases}
    --_clear: transparent;
    box-sizing: border-box;
    color: var(--_text);
    display: block;
    font: inherit;
    font-style: normal;
    letter-spacing: normal;
    line-height: var(--_line-height);
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  ${boxStyles}

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: var(--_font-weight-heading);
    line-height: var(--_line-height-heading);
    margin: 0;
  }

  .as-title {
    font-size: var(--_font-size-title);
  }

  .as-section {
    font-size: var(--_font-size-section);
  }

  .as-card {
    font-size: var(--_font-size-card);
  }

  .as-label {
    font-size: var(--_font-size-label);
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

  /* Forced colours draw transparent edges in the colour of text. */
  @media (forced-colors: active) {
    :host {
      --_clear: Canvas;
    }
  }

  /* Ink on paper, whatever the screen looked like; what can only be pressed is left out. */
  @media print {
    :host {
      --_accent: #000;
      --_accent-soft: #fff;
      --_accent-strong: #000;
      --_danger: #000;
      --_danger-soft: #fff;
      --_line: #777;
      --_line-strong: #555;
      --_shadow: none;
      --_success: #000;
      --_success-soft: #fff;
      --_surface: #fff;
      --_surface-soft: #fff;
      --_text: #000;
      --_text-soft: #333;
      --_warning: #000;
      --_warning-soft: #fff;
    }

    .actions,
    button.button {
      display: none;
    }
  }

  .visually-hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    user-select: none;
    white-space: nowrap;
  }
`;
