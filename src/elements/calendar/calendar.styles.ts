import { css } from 'lit';

export const styles = css`
  .calendar {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
    box-sizing: border-box;
    color: var(--_text);
    inline-size: 23rem;
    max-block-size: 100dvb;
    max-inline-size: 100%;
    overflow: auto;
    padding: calc(1.5 * var(--_space));
  }

  .calendar::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  .calendar-head {
    align-items: center;
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto auto;
  }

  .calendar-title {
    font-size: var(--_font-size-card);
    font-weight: var(--_font-weight-heading);
    text-align: center;
  }

  .calendar table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block: var(--_space);
    table-layout: fixed;
  }

  .calendar :is(th, td) {
    padding: 0;
    text-align: center;
  }

  .calendar th {
    color: var(--_text-soft);
    font-size: var(--_font-size-small);
    font-weight: 400;
  }

  .calendar :is(.turn, .day) {
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: inherit;
    cursor: pointer;
    font: inherit;
    min-block-size: 2.75rem;
    padding: 0;
  }

  .calendar .turn {
    color: var(--_accent);
    font-size: var(--_font-size-section);
    inline-size: 2.5rem;
  }

  .calendar .day {
    inline-size: 100%;
  }

  .calendar :is(.turn, .day):hover {
    background: var(--_surface-soft);
  }

  .calendar .day[aria-current] {
    border-color: var(--_line-strong);
    font-weight: var(--_font-weight-strong);
  }

  .calendar [aria-selected='true'] .day {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .calendar [aria-disabled='true'] {
    color: var(--_text-soft);
    cursor: not-allowed;
    opacity: 0.6;
  }

  @media (forced-colors: active) {
    .calendar [aria-selected='true'] .day {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }

    .calendar [aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
