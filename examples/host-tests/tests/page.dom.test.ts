import { configure } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { screen } from 'shadow-dom-testing-library';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { showPage } from '../src/page';
import { signedIn } from './signed-in';

// Not longer than needed: a query ends as soon as it finds something.
configure({ asyncUtilTimeout: 10_000 });

let place: HTMLElement;
beforeEach(() => (place = document.body.appendChild(document.createElement('main'))));
afterEach(() => place.remove());

const user = userEvent.setup();

/** Opens the form for a new inquiry, as a person does. */
async function openForm() {
  const [menu] = await screen.findAllByShadowRole('button', { name: /เรื่องที่ท่านติดต่อ/ });
  await user.click(menu!);
  await user.click(await screen.findByShadowRole('button', { name: 'สร้างเรื่องใหม่' }));
}

test('sends an inquiry, and the page shows its receipt number', async () => {
  const { client, mock } = await signedIn();
  showPage(place, { client });
  await openForm();
  await user.type(await screen.findByShadowLabelText('เรื่องที่จะติดต่อ'), 'ขอใบอนุญาต');
  await user.type(await screen.findByShadowLabelText('รายละเอียด'), 'ขอทราบขั้นตอน');
  const [business] = await screen.findAllByShadowRole('radio');
  await user.click(business!);
  await user.selectOptions(await screen.findByShadowLabelText('หมวดหมู่เรื่อง'), 'registration');
  await user.click(await screen.findByShadowRole('radio', { name: /กรมพัฒนาธุรกิจการค้า/ }));
  await user.click(await screen.findByShadowRole('button', { name: 'บันทึกและส่งเรื่อง' }));

  await screen.findByShadowRole('heading', { name: 'ส่งเรื่องเรียบร้อยแล้ว' });
  const receiptNumber = screen.getByText(/^ส่งแล้ว/).textContent?.replace('ส่งแล้ว ', '');
  const arrived = await mock.agency.inquiries('dbd');
  expect(arrived.map(each => each.receiptNumber)).toContain(receiptNumber);
});

test('offers another try when the service is busy', async () => {
  const { client } = await signedIn({ answers: { listBusinesses: [503] } });
  showPage(place, { client });
  await user.click((await screen.findAllByShadowRole('button', { name: 'ลองอีกครั้ง' }))[0]!);
  await screen.findAllByShadowText('ท่านมี 3 กิจการในระบบ');
});
