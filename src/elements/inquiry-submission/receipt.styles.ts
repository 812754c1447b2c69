import { css } from 'lit';

import { markStyles } from '../../styles/mark.styles.js';
import { recordStyles } from '../../styles/record.styles.js';

const ownStyles = css`
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
    [part='copy'] {
      display: none;
    }
  }
`;

export const receiptStyles = [recordStyles, markStyles, ownStyles];
