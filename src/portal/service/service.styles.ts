import { css } from 'lit';

import { markStyles } from '../../styles/mark.styles.js';

const serviceStyles = css`
  .portal {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  /* The name of the service, and at the other end who is signed in. */
  .visitor {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.5 * var(--_space)) calc(3 * var(--_space));
    justify-content: space-between;
  }

  .who {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.5 * var(--_space)) calc(1.5 * var(--_space));
  }

  /* Below the businesses. */
  sme-data-export {
    margin-block-start: calc(5 * var(--_space));
  }

  nav ul {
    border-block-end: 1px solid var(--_line);
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .menu-item {
    align-items: center;
    background: none;
    border: 0;
    border-block-end: 0.25rem solid var(--_clear);
    border-radius: var(--_radius) var(--_radius) 0 0;
    color: var(--_text);
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    font-weight: var(--_font-weight-strong);
    gap: 0 var(--_space);
    min-block-size: 2.75rem;
    padding: var(--_space) calc(1.5 * var(--_space));
    text-align: start;
    text-decoration: none;
  }

  .badge {
    background: var(--_danger);
    border-radius: 99rem;
    color: var(--_surface);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.5rem;
    min-inline-size: 1.5rem;
    padding-inline: calc(0.75 * var(--_space));
    /* The hidden words scroll with the menu. */
    position: relative;
    text-align: center;
  }

  .menu-item:hover {
    background: var(--_accent-soft);
  }

  .menu-item[aria-current] {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .menu-item:focus-visible {
    outline-offset: -3px;
  }

  nav li:last-child {
    margin-inline-start: auto;
  }

  .back {
    margin-block-end: calc(1.5 * var(--_space));
    padding-inline: 0;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .typed {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  /* The menu fits into one line of a tablet. */
  @container (max-width: 48rem) {
    .menu-item {
      padding-inline: var(--_space);
    }
  }

  @container (max-width: 40rem) {
    .portal {
      gap: calc(1.5 * var(--_space));
    }

    .visitor,
    .who {
      row-gap: 0;
    }

    .visitor [part='heading'] {
      font-size: var(--_font-size-card);
    }

    .who {
      font-size: var(--_font-size-small);
    }

    /* One line, which scrolls: the screen below begins near the top. */
    nav ul {
      flex-wrap: nowrap;
      overflow-x: auto;
      scroll-snap-type: x proximity;
      scrollbar-width: thin;
    }

    nav li {
      flex: none;
      scroll-snap-align: center;
    }

    .menu-item {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
  }

  @media (forced-colors: active) {
    .menu-item[aria-current] {
      border-color: Highlight;
    }
  }

  @media print {
    nav,
    .back {
      display: none;
    }
  }
`;

export const styles = [markStyles, serviceStyles];
