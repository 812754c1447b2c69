import { css } from 'lit';

export const styles = css`
  :host {
    --_marker: var(--sme-timeline-marker-color, var(--_accent));
  }

  .order {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
    justify-content: space-between;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    padding-inline-start: 0.5rem;
  }

  /* The line is decoration: order and times say the same. */
  li[part='entry'] {
    border-inline-start: 2px solid var(--_line);
    display: grid;
    gap: calc(0.5 * var(--_space));
    padding-block-end: calc(4 * var(--_space));
    padding-inline-start: calc(3 * var(--_space));
    position: relative;
  }

  li[part='entry']:last-child {
    border-color: var(--_clear);
    padding-block-end: 0;
  }

  .marker {
    background: var(--_marker);
    block-size: 1rem;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_marker);
    inline-size: 1rem;
    inset-block-start: 0.375rem;
    inset-inline-start: calc(-0.5rem - 1px);
    position: absolute;
  }

  /* The person's own entries have an empty ring, the agencies' a filled one; the text says it too. */
  .citizen > .marker {
    background: var(--_surface);
  }

  .by {
    display: block;
  }

  /* The officer's line breaks carry meaning. */
  .detail {
    background: var(--_surface-soft);
    border-radius: var(--_radius);
    margin-block-start: calc(0.5 * var(--_space));
    max-inline-size: 44em;
    padding: calc(1.25 * var(--_space)) calc(2 * var(--_space));
    white-space: pre-line;
  }

  .documents {
    margin-block-start: calc(0.5 * var(--_space));
  }

  @media print {
    .order button {
      display: none;
    }

    li[part='entry'] {
      break-inside: avoid;
    }
  }

  @media (forced-colors: active) {
    .marker {
      background: CanvasText;
      border-color: Canvas;
      box-shadow: none;
      outline: 2px solid CanvasText;
    }

    .citizen > .marker {
      background: Canvas;
    }
  }
`;
