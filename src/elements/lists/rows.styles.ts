import { css } from 'lit';

import { chooserStyles } from '../../styles/chooser.styles.js';
import { emptyStyles } from '../../styles/empty.styles.js';
import { markStyles } from '../../styles/mark.styles.js';
import { recordStyles } from '../../styles/record.styles.js';

const listStyles = css`
  ${chooserStyles}

  .tiles {
    display: grid;
    gap: calc(1.5 * var(--_space));
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .tile {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: calc(1.5 * var(--_radius));
    color: var(--_text);
    cursor: pointer;
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    box-shadow: var(--_shadow);
    min-block-size: 5.5rem;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    text-align: start;
    transition: background-color var(--_duration);
  }

  .tile:hover {
    background: var(--_accent-soft);
  }

  /* Chosen shows by a thick edge and a tick, not by colour alone (WCAG 1.4.1). */
  .tile[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 -0.25rem 0 var(--_accent);
  }

  .tile .count {
    font-size: var(--_font-size-display);
    font-variant-numeric: tabular-nums;
    font-weight: var(--_font-weight-heading);
    line-height: 1.4;
  }

  @media (forced-colors: active) {
    .tile[aria-pressed='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }

  .top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
    justify-content: space-between;
  }

  .results {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
  }

  .sort {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    margin-inline-start: auto;
  }

  .results .sort select {
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
    inline-size: auto;
    max-inline-size: 100%;
    line-height: inherit;
    min-block-size: 2.75rem;
    padding-block: calc(0.5 * var(--_space));
    padding-inline-start: calc(1.5 * var(--_space));
  }

  .rows {
    gap: var(--_space);
  }

  /* In the gap above the rows, without a place of its own: it moves nothing when it appears. */
  .updates {
    align-items: center;
    block-size: 0;
    display: grid;
    inset-block-start: calc(4 * var(--_space));
    justify-content: center;
    position: sticky;
    transform: translateY(calc(-1.25 * var(--_space)));
    z-index: 1;
  }

  .updates .button {
    border-radius: 99rem;
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  }

  /* Two lines: number, subject and status; names and time. */
  .row {
    align-items: baseline;
    gap: calc(0.25 * var(--_space)) calc(3 * var(--_space));
    grid-template-columns: minmax(0, 1fr) fit-content(50%);
    padding-block: calc(1.25 * var(--_space));
    position: relative;
  }

  .row:hover {
    background: var(--_surface-soft);
    border-color: var(--_accent);
  }

  .row > .mark {
    justify-self: end;
  }

  .open {
    background: none;
    border: 0;
    color: var(--_text);
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    padding: 0;
    text-align: start;
    text-decoration: none;
  }

  /* The whole card can be pressed, as one button. */
  .open::after {
    border-radius: calc(1.5 * var(--_radius));
    content: '';
    inset: 0;
    position: absolute;
  }

  .open:focus-visible {
    box-shadow: none;
    outline: none;
  }

  .open:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .open .number {
    color: var(--_accent);
    font-weight: var(--_font-weight-strong);
  }

  .subject {
    font-weight: var(--_font-weight-strong);
  }

  .is-unread .subject {
    font-weight: var(--_font-weight-heading);
  }

  .dot {
    background: var(--_accent);
    block-size: 0.625rem;
    border-radius: 50%;
    flex: none;
    inline-size: 0.625rem;
    margin-block-start: 0.55em;
  }

  .row:hover .number {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  /* Names take one line where it is long, and are cut when they are longer still; they stand whole in the inquiry. */
  .line,
  .when {
    color: var(--_text-soft);
    font-size: var(--_font-size-small);
    margin: 0;
  }

  .line {
    display: grid;
    gap: 0 calc(3 * var(--_space));
    grid-template-columns: repeat(2, minmax(0, max-content));
  }

  .line dd {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .when {
    text-align: end;
  }

  .when :is(dt, dd) {
    display: inline;
  }

  .when dt {
    margin-inline-end: calc(0.5 * var(--_space));
  }

  .row dd {
    margin: 0;
  }

  .tiles > li {
    display: grid;
  }

  .tile .note {
    color: var(--_text-soft);
  }

  .ago {
    display: inline-block;
  }

  /* The label of the time is left to screen readers, so that the subject has the room. */
  @container (max-width: 48rem) {
    .when > :first-child dt {
      clip-path: inset(50%);
      inset-inline-end: 0;
      position: absolute;
    }
  }

  /* On a phone, rows instead of columns: three tiles and the first inquiry fit on its screen. */
  @container (max-width: 30rem) {
    .tile {
      align-items: center;
      flex-flow: row wrap;
      gap: 0 var(--_space);
      justify-content: space-between;
      min-block-size: 3.5rem;
      padding-block: calc(0.75 * var(--_space));
    }

    .tile .label {
      flex: 1;
    }

    .tile .note {
      flex-basis: 100%;
    }

    .row {
      column-gap: var(--_space);
      display: flex;
      flex-wrap: wrap;
      padding-block: var(--_space);
    }

    .row > :is(.open, .line) {
      flex-basis: 100%;
      min-inline-size: 0;
    }

    /* Below the names, beside the time where both fit into a line. */
    .row > .mark {
      order: 1;
      padding-inline: var(--_space);
    }

    .when {
      margin-inline-start: auto;
      order: 1;
    }

    .line {
      grid-template-columns: minmax(0, 1fr);
    }

    .line dd {
      white-space: normal;
    }
  }

  .more {
    justify-items: center;
    text-align: center;
  }

  @media (forced-colors: active) {
    .dot {
      background: Highlight;
    }

    .open:focus-visible::after {
      outline-color: Highlight;
    }
  }

  @media print {
    .tiles,
    .more,
    button:not(.open) {
      display: none;
    }
  }
`;

/** Tiles above a list of inquiries, its rows, and the text when there are none; the same in every element that lists inquiries. */
export const rowStyles = [recordStyles, markStyles, emptyStyles, listStyles];
