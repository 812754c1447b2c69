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

  .combobox {
    position: relative;
  }

  /* Over what follows, so that nothing moves while the list opens and closes. */
  .options {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    inset-inline: 0;
    margin: calc(0.5 * var(--_space)) 0 0;
    max-block-size: 17.5rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    position: absolute;
    z-index: 1;
  }

  p.options {
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space));
  }

  .option {
    cursor: pointer;
    min-block-size: 2.75rem;
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space)) calc(1.25 * var(--_space)) 2.5rem;
    position: relative;
  }

  .option:hover {
    background: var(--_surface-soft);
  }

  .option.active {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }

  .option[aria-selected='true']::before {
    content: '✓' / '';
    inset-inline-start: calc(1.5 * var(--_space));
    position: absolute;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    list-style: none;
    margin: 0 0 calc(0.5 * var(--_space));
    padding: 0;
  }

  .chip {
    background: var(--_surface-soft);
    border: 1px solid var(--_line-strong);
    border-radius: 1.375rem;
    color: inherit;
    cursor: pointer;
    display: flex;
    font: inherit;
    gap: var(--_space);
    min-block-size: 2.75rem;
    padding: calc(0.75 * var(--_space)) calc(1.5 * var(--_space));
    text-align: start;
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
