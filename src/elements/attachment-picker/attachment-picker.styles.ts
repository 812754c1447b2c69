import { css } from 'lit';

export const styles = css`
  .label {
    font-weight: var(--_font-weight-strong);
  }

  .picker {
    display: grid;
    gap: var(--_space);
  }

  .drop {
    align-items: center;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(2 * var(--_space));
    padding: calc(1.5 * var(--_space));
    position: relative;
  }

  .drop.over {
    background: var(--_accent-soft);
    border: 2px solid var(--_accent);
    padding: calc(1.5 * var(--_space) - 1px);
  }

  /* Out of sight, not out of reach: the keyboard and screen readers use the browser's own field. */
  .drop input[type='file'] {
    border: 0;
    inline-size: 1px;
    min-block-size: 0;
    padding: 0;
  }

  .button:has(+ input:focus-visible) {
    box-shadow: 0 0 0 2px var(--_surface);
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .chosen {
    flex-basis: 100%;
  }

  .rejected {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }

  .rejected ul {
    display: grid;
    gap: calc(0.5 * var(--_space));
    inline-size: 100%;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .rejected li {
    align-items: center;
    border-inline-start: 4px solid var(--_danger);
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
    justify-content: space-between;
    padding-inline-start: calc(1.5 * var(--_space));
  }

  .rejected li > span {
    flex: 1 1 14rem;
  }

  progress {
    accent-color: var(--_accent);
    block-size: 0.75rem;
    display: block;
    inline-size: min(100%, 20rem);
    margin-block: calc(0.5 * var(--_space));
  }

  .documents li > .actions {
    display: flex;
    flex: 0 1 auto;
  }
`;
