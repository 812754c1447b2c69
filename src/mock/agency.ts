import type { AgencyEvent, AgencyInquiry, AgencyInquiryPage, HistoryEntry } from '../contract/types.js';
import type { Fetch } from './fetch.js';

/** Plays an agency's officer, through the operations that an agency's own system calls. */
export interface MockAgency {
  /** The agency's current inquiries, latest contact first; at most a hundred. */
  inquiries(agencyId: string): Promise<readonly AgencyInquiry[]>;
  /** Records an event of the agency on one of its inquiries; the person gets a notification. */
  record(agencyId: string, receiptNumber: string, event: AgencyEvent): Promise<HistoryEntry>;
}

/** Rejects with an `Error` that contains the problem's code when the service refuses. */
export function mockAgency(fetch: Fetch, address: string): MockAgency {
  async function call<Answer>(agencyId: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { Authorization: `Bearer sample-agency-${agencyId}`, 'Content-Type': 'application/json' };
    const response = await fetch(new Request(`${address}/agency/inquiries${path}`, { ...init, headers }));
    const answer = (await response.json()) as unknown;
    if (!response.ok) throw new Error(`The agency "${agencyId}" was refused: ${JSON.stringify(answer)}`);
    return answer as Answer;
  }

  return {
    async inquiries(agencyId) {
      return (await call<AgencyInquiryPage>(agencyId, '?limit=100')).inquiries;
    },
    record: (agencyId, receiptNumber, event) =>
      call(agencyId, `/${receiptNumber}/events`, { method: 'POST', body: JSON.stringify(event) }),
  };
}
