import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';

async function signIn(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: /บัญชีบัตรประชาชน/ }).click();
  await page.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
  await page.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).waitFor();
}

test('signs in, and the page says so', async ({ page }) => {
  await signIn(page);
  await expect(page.getByText('ท่านมี 3 กิจการในระบบ').first()).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText('เข้าสู่ระบบแล้ว');
});

test('offers another try when the service is busy', async ({ page, mock }) => {
  // The client asks three times before it gives up.
  mock.answer('listBusinesses', [503, 503, 503]);
  await signIn(page);
  await page.getByRole('button', { name: 'ลองอีกครั้ง' }).first().click();
  await expect(page.getByText('ท่านมี 3 กิจการในระบบ').first()).toBeVisible();
});
