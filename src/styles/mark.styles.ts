import { css } from 'lit';

/** Marks of a state, and icons beside words. */
export const markStyles = css`
  .mark {
    background: var(--_surface-soft);
    border: 1px solid var(--_line-strong);
    border-radius: 99rem;
    display: inline-block;
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-strong);
    padding: 0 calc(1.5 * var(--_space));
  }

  .mark.new {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    color: var(--_accent-strong);
  }

  .mark.attention {
    background: var(--_warning-soft);
    border-color: var(--_warning);
    color: var(--_warning);
  }

  .mark.in_progress {
    border-color: var(--_warning);
  }

  .mark.completed {
    background: var(--_success-soft);
    border-color: var(--_success);
    color: var(--_success);
  }

  /* In the colour of its words, also in forced colours. */
  .icon {
    block-size: 1.25em;
    fill: none;
    flex: none;
    inline-size: 1.25em;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
    vertical-align: -0.25em;
  }

  .mark > .icon,
  .file-name > .icon {
    margin-inline-end: 0.25em;
  }

  .marks {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
`;
