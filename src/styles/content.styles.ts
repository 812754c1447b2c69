import { css } from 'lit';

/** What is read: cards, lists of facts, marks and notices, alike in every element. */
export const contentStyles = css`
  .stack {
    display: grid;
    gap: calc(2.5 * var(--_space));
  }

  /* The text where there is nothing to show yet, or nothing left. */
  .empty {
    background: var(--_surface-soft);
    border: 1px dashed var(--_line-strong);
    border-radius: calc(1.5 * var(--_radius));
    display: grid;
    gap: calc(1.5 * var(--_space));
    justify-items: center;
    padding: calc(5 * var(--_space)) calc(3 * var(--_space));
    text-align: center;
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

  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
    display: grid;
    gap: var(--_space);
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    transition: border-color var(--_duration);
  }

  .facts {
    display: grid;
    gap: calc(0.5 * var(--_space)) calc(2 * var(--_space));
    grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr);
    margin: 0;
  }

  .facts dt {
    color: var(--_text-soft);
  }

  .facts dd {
    margin: 0;
  }

  .mark {
    background: var(--_surface-soft);
    border: 1px solid var(--_line-strong);
    border-radius: 99rem;
    display: inline-block;
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-strong);
    padding: 0 calc(1.5 * var(--_space));
  }

  .mark.new {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    color: var(--_accent-strong);
  }

  .mark.attention {
    background: var(--_warning-soft);
    border-color: var(--_warning);
    color: var(--_warning);
  }

  .mark.in_progress {
    border-color: var(--_warning);
  }

  .mark.completed {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }

  /* In the colour of its words, also in forced colours. */
  .icon {
    block-size: 1.25em;
    fill: none;
    flex: none;
    inline-size: 1.25em;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
    vertical-align: -0.25em;
  }

  .mark > .icon,
  .file-name > .icon {
    margin-inline-end: 0.25em;
  }

  .marks {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
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

    .card {
      break-inside: avoid;
      box-shadow: none;
    }
  }

  @container (max-width: 30rem) {
    .card {
      padding: calc(2 * var(--_space));
    }

    .facts {
      grid-template-columns: minmax(0, 1fr);
    }

    .facts dd {
      margin-block-end: var(--_space);
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
