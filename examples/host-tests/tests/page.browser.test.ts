import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { showPage } from '../src/page';
import { signedIn } from './signed-in';

let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
  place.lang = 'th'; // Vitest's own page is English.
});
afterEach(() => place.remove());

test("finds through shadow roots by itself, and sees the person's businesses", async () => {
  const { client } = await signedIn();
  showPage(place, { client });
  await expect.element(page.getByText('ท่านมี 3 กิจการในระบบ').first()).toBeVisible();
  await page
    .getByRole('button', { name: /เรื่องที่ท่านติดต่อ/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'สร้างเรื่องใหม่' }).click();
  await page.getByLabelText('เรื่องที่จะติดต่อ').fill('ขอใบอนุญาต');
  await expect.element(page.getByLabelText('เรื่องที่จะติดต่อ')).toHaveValue('ขอใบอนุญาต');
});
