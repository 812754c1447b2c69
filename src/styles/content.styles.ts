import { css } from 'lit';

/** What every element may show: notices, links, and what is still loading. */
export const contentStyles = css`
  .stack {
    display: grid;
    gap: calc(2.5 * var(--_space));
  }

  .skeleton {
    display: grid;
    gap: var(--_space);
  }

  .skeleton > div {
    animation: sme-pulse 1.6s ease-in-out infinite alternate;
    background: var(--_surface-soft);
    block-size: 5rem;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
  }

  @keyframes sme-pulse {
    to {
      opacity: 0.5;
    }
  }

  .rows {
    display: grid;
    gap: calc(1.5 * var(--_space));
    list-style: none;
    margin: 0;
    padding: 0;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.25em;
  }

  .notice ul {
    margin: 0;
    padding-inline-start: 1.5em;
  }

  /* The thick edge is the one sign of what is current: the chosen tile, the screen one is on, a notice, a field in error. */
  .notice {
    background: var(--_surface-soft);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
  }

  .notice.danger {
    background: var(--_danger-soft);
    border-color: var(--_danger);
  }

  .notice.success {
    background: var(--_success-soft);
    border-color: var(--_success);
  }

  .soft {
    color: var(--_text-soft);
  }

  /* Digits and hyphens are read in their own order everywhere, and stay together while a line has room for them. */
  .number {
    direction: ltr;
    display: inline-block;
    font-variant-numeric: tabular-nums;
    unicode-bidi: isolate;
  }

  @media print {
    .skeleton {
      display: none;
    }
  }

  /* A container has no width of its own; see elements/base/own-width.ts. */
  :host {
    container-type: inline-size;
    max-inline-size: 100%;
    min-inline-size: 0;
  }

  /* In a host's columns: Chromium never ends the layout of a long container that it breaks. */
  @media screen {
    :host {
      break-inside: avoid;
    }
  }
`;
