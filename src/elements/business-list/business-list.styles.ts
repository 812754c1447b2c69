import { css } from 'lit';

export const styles = css`
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr));
  }

  sme-business-card::part(card) {
    align-content: start;
    block-size: 100%;
  }
`;
