import { css } from 'lit';

export const styles = css`
  .portal {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .visitor {
    display: grid;
    gap: calc(0.5 * var(--_space));
    justify-items: start;
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

  @container (max-width: 40rem) {
    nav ul {
      flex-direction: column;
    }

    .menu-item {
      border-block-end: 1px solid var(--_line);
      border-inline-start: 0.25rem solid var(--_clear);
      border-radius: 0;
      inline-size: 100%;
    }

    .menu-item[aria-current] {
      background: var(--_accent-soft);
      border-block-end-color: var(--_line);
    }

    nav li:last-child {
      margin-inline-start: 0;
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
