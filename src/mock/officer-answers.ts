import type { MockAgency } from './agency.js';
import type { Fetch } from './fetch.js';

/** The agency whose officer answers; สมหญิง has a new inquiry there. */
const agencyId = 'dbd';

/** Before the first response, an officer answers a new inquiry, so that its notification is of today. */
export function officerAnswersFirst(agency: MockAgency, fetch: Fetch): Fetch {
  let answered: Promise<void> | undefined;
  return async request => {
    answered ??= answerNewest(agency);
    await answered;
    return fetch(request);
  };
}

async function answerNewest(agency: MockAgency): Promise<void> {
  const inquiries = await agency.inquiries(agencyId);
  const newest = inquiries.find(({ status }) => status === 'new');
  if (!newest) throw new Error(`The sample data has no new inquiry at "${agencyId}" for its officer to answer.`);
  await agency.record(agencyId, newest.receiptNumber, {
    kind: 'reply',
    detail: 'รับเรื่องแล้ว ท่านยื่นคำขอทางออนไลน์ได้ ใช้เวลาดำเนินการ 3 วันทำการ',
  });
}
