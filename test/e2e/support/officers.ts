import { expect } from 'chai';
import type { Page } from 'playwright';

interface Answered {
  readonly receiptNumber: string;
  readonly agencyId: string;
  readonly reply: string;
  readonly conclusion: string;
}

/** The agency's side of a journey: an officer replies to an inquiry and then completes it. */
export type Officer = (page: Page, answered: Answered) => Promise<void>;

/** By hand, in the demo page's panel. */
export const officerAtPanel: Officer = async (page, { receiptNumber, agencyId, reply, conclusion }) => {
  const panel = page.getByRole('complementary', { name: 'เจ้าหน้าที่ (จำลอง)' });
  await panel.getByText('เจ้าหน้าที่ (จำลอง)').click();
  await panel.getByLabel('ปฏิบัติงานในนามหน่วยงาน').selectOption(agencyId);
  await panel.getByRole('button', { name: receiptNumber }).click();
  await record('ตอบกลับ', reply);
  await record('เสร็จสิ้น', conclusion);

  async function record(recordEvent: string, detail: string) {
    await panel.getByRole('radio', { name: recordEvent }).check();
    await panel.getByLabel('รายละเอียดถึงผู้ประกอบการ').fill(detail);
    await panel.getByRole('button', { name: 'บันทึกการดำเนินการ' }).click();
    await panel.getByRole('button', { name: `${receiptNumber} · ${after[recordEvent]}` }).waitFor();
    expect(await panel.getByRole('status').textContent()).to.equal(`บันทึกการดำเนินการของเรื่อง ${receiptNumber} แล้ว`);
  }
};

/** The status that the panel shows after each action. */
const after: Readonly<Record<string, string>> = { ตอบกลับ: 'กำลังดำเนินการ', เสร็จสิ้น: 'เสร็จสิ้น' };

/** By the agency's operations, for a page without a panel. */
export const officerByApi: Officer = async (page, { receiptNumber, agencyId, reply, conclusion }) => {
  const events = [
    { kind: 'reply', detail: reply },
    { kind: 'complete', outcome: 'answered', detail: conclusion },
  ];
  for (const event of events) {
    const status = await page.evaluate(
      async ({ path, token, body }) => {
        const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
        return (await fetch(path, { method: 'POST', headers, body })).status;
      },
      {
        path: `/v1/agency/inquiries/${receiptNumber}/events`,
        token: `sample-agency-${agencyId}`,
        body: JSON.stringify(event),
      },
    );
    expect(status).to.equal(201);
  }
};
