/** The pages of Storybook for designers. */
import { expect } from 'chai';

import { tagFiles } from '../../scripts/lib/entries.mjs';
import { guidance } from '../../stories/guidance/guidance.js';
import { openStorybook, type Storybook } from './support/storybook.js';

describe('the pages of Storybook', function () {
  this.timeout(180_000);
  let storybook: Storybook;

  before(async () => {
    storybook = await openStorybook();
  });
  after(() => storybook.close());

  it('say of every element when to use it', () => {
    const tags = tagFiles().map(({ tag }) => tag);
    expect(Object.keys(guidance).sort()).to.deep.equal(tags.filter(tag => tag !== 'sme-one-id').sort());
  });

  it('outline the part of an element that is chosen', async () => {
    const page = await storybook.docs('elements-business-card--docs');
    const outline = () => page.locator('sme-business-card').first().locator('[part~="card"]').evaluate(outlineOf);
    await page.getByRole('button', { name: 'card', exact: true }).click();
    expect(await outline()).to.equal('solid');
    await page.getByRole('button', { name: 'card', exact: true }).click();
    expect(await outline()).to.equal('none');
    await page.close();
  });

  it('measure the contrast of a theme while its colours are chosen, and give its style sheet', async () => {
    const page = await storybook.docs('foundations-theme-builder--docs');
    const status = page.getByRole('status').filter({ hasText: 'pairs' });
    await status.getByText('✓').waitFor();
    await page.getByLabel('--sme-color-text', { exact: true }).fill('#dddddd');
    await status.getByText('✗').waitFor();
    await page.getByText('text / surface').first().waitFor();
    expect(await page.locator('[data-css]').textContent()).to.contain('--sme-color-text: #dddddd;');
    const link = await page.getByRole('link', { name: 'Download theme.css' }).getAttribute('href');
    expect(decodeURIComponent(link ?? '')).to.contain('--sme-color-text: #dddddd;');
    await page.close();
  });
});

const outlineOf = (element: Element) => getComputedStyle(element).outlineStyle;
