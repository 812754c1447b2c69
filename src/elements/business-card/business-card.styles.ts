import { css } from 'lit';

export const styles = css`
  .card {
    gap: calc(1.5 * var(--_space));
  }
`;
