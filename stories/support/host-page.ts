import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import './host-page.css';

/** Among style rules that do not consider embedded elements: the element must look as usual. */
export const inHostPage: Decorator = story => html`<div class="host-page">${story()}</div>`;

/** The page's text styles do not apply inside the element. */
export async function expectOwnLooks({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const element = [...canvasElement.querySelectorAll('.host-page *')].find(
    ({ localName }) => localName.startsWith('sme-') && localName !== 'sme-one-id',
  );
  if (!element) throw new Error('The story shows no element.');
  const { fontStyle, letterSpacing, textAlign, textIndent, textShadow, textTransform, whiteSpace, wordBreak } =
    getComputedStyle(element);
  await expect({
    fontStyle,
    letterSpacing,
    textAlign,
    textIndent,
    textShadow,
    textTransform,
    whiteSpace,
    wordBreak,
  }).toEqual({
    fontStyle: 'normal',
    letterSpacing: 'normal',
    textAlign: 'start',
    textIndent: '0px',
    textShadow: 'none',
    textTransform: 'none',
    whiteSpace: 'normal',
    wordBreak: 'normal',
  });
}
