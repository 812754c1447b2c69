import { css } from 'lit';

export const styles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
  }

  progress {
    accent-color: var(--_accent);
    block-size: 0.75rem;
    display: block;
    inline-size: min(100%, 20rem);
    margin-block: var(--_space);
  }
`;
