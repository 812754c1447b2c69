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

  @media print {
    .actions {
      display: none;
    }
  }
`;
