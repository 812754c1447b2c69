import { css } from 'lit';

export const styles = css`
  form,
  [part='receipt'] {
    display: grid;
    gap: calc(3 * var(--_space));
    inline-size: 100%;
    max-inline-size: 44rem;
  }

  .label {
    font-weight: var(--_font-weight-strong);
  }

  .choice label {
    cursor: pointer;
    display: block;
  }

  .receipt-number {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(3 * var(--_space));
  }

  .receipt-number .number {
    font-size: var(--_font-size-display);
    line-height: 1.5;
  }

  .facts ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  @media print {
    .actions,
    [part='copy'] {
      display: none;
    }
  }
`;
