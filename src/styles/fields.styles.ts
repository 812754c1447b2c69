import { css } from 'lit';

import { chooserStyles } from './chooser.styles.js';

/** Fields, alike in every element that has some. */
export const fieldStyles = css`
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
    line-height: var(--_line-height);
  }

  .field {
    border: 0;
    display: grid;
    gap: calc(0.5 * var(--_space));
    margin: 0;
    padding: 0;
  }

  .field > label,
  .field > legend {
    font-weight: var(--_font-weight-strong);
    padding: 0;
  }

  /* Floated, a legend is a row of the grid like any other; else the fieldset's edge would begin at its middle. */
  .field > legend {
    float: inline-start;
    inline-size: 100%;
  }

  .field.stack {
    gap: calc(2.5 * var(--_space));
  }

  .field.invalid {
    border-inline-start: 4px solid var(--_danger);
    padding-inline-start: calc(1.5 * var(--_space));
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding: calc(0.75 * var(--_space)) calc(1.5 * var(--_space));
    transition: border-color var(--_duration);
  }

  :is(input:not([type='checkbox'], [type='radio']), select, textarea):hover {
    border-color: var(--_accent);
  }

  ${chooserStyles}

  textarea {
    min-block-size: 10rem;
    resize: vertical;
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_danger) !important;
    border-width: 2px !important;
  }

  .choice {
    align-items: start;
    cursor: pointer;
    display: flex;
    gap: var(--_space);
    min-block-size: 2.75rem;
    padding-block: calc(0.75 * var(--_space));
  }

  .choice input {
    appearance: none;
    background: var(--_surface);
    block-size: 1.5rem;
    border: 2px solid var(--_line-strong);
    border-radius: calc(0.5 * var(--_radius));
    cursor: pointer;
    display: grid;
    flex: none;
    inline-size: 1.5rem;
    margin: 0.125rem 0 0;
    place-content: center;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .choice input[type='radio'] {
    border-radius: 50%;
  }

  .choice input::before {
    background: var(--_on-accent);
    block-size: 0.875rem;
    clip-path: polygon(14% 44%, 0 65%, 50% 100%, 100% 16%, 80% 0, 43% 62%);
    content: '';
    inline-size: 0.875rem;
    visibility: hidden;
  }

  .choice input[type='radio']::before {
    block-size: 0.625rem;
    clip-path: circle();
    inline-size: 0.625rem;
  }

  .choice:hover input {
    border-color: var(--_accent);
  }

  .choice input:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .choice input:checked::before {
    visibility: visible;
  }

  .choice input:disabled {
    opacity: 0.6;
  }

  /* So many choices that they would push what follows away. */
  .scroll {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    margin-block-start: var(--_space);
    /* Ends in the middle of a row, so that it is seen that more follow. */
    max-block-size: 20.75rem;
    overflow-y: auto;
    padding: calc(0.5 * var(--_space)) calc(1.5 * var(--_space));
  }

  @media (forced-colors: active) {
    .choice input::before {
      background: CanvasText;
    }
  }
`;
