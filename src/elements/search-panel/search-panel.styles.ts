import { css } from 'lit';

export const styles = css`
  .conditions {
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  /* Two columns where there is room for two dates side by side. */
  .columns {
    align-items: start;
    display: grid;
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  }

  .statuses {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
  }

  .more-conditions > * + * {
    margin-block-start: calc(3 * var(--_space));
  }

  summary {
    color: var(--_accent);
    cursor: pointer;
    font-weight: var(--_font-weight-strong);
    min-block-size: 2.75rem;
    padding-block: calc(1.25 * var(--_space));
  }

  summary .soft {
    font-weight: 400;
    margin-inline-start: var(--_space);
  }

  /* Of the search before, while the form has errors. */
  .earlier .row {
    background: var(--_surface-soft);
    border-style: dashed;
    box-shadow: none;
  }

  .sides {
    align-items: start;
    display: grid;
    gap: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
  }

  /* Keeps its line while empty: were it to come up under a press on the search button, the button would move away. */
  .receipt-note {
    min-block-size: 1lh;
  }

  /* Scrolls, so that thirty agencies do not push the search button away. */
  .agencies {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    margin-block-start: var(--_space);
    max-block-size: 15rem;
    overflow-y: auto;
    padding: calc(0.5 * var(--_space)) calc(1.5 * var(--_space));
  }

  fieldset .field > label {
    font-weight: 400;
  }

  @container (max-width: 30rem) {
    .conditions {
      padding: calc(2 * var(--_space));
    }
  }

  @media print {
    search {
      display: none;
    }
  }
`;
