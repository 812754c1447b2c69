import { css } from 'lit';

/** For every tree that we draw: in shadow roots, and where a form is among the page's own elements. */
export const boxStyles = css`
  /*
   * With the inherited overflow-wrap of the host, this is all that keeps a long word inside its box: no grid or flex item,
   * and no fieldset, is as wide as its longest word or its control would have it.
   */
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    min-inline-size: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
