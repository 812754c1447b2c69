import { createSmeClient, type AgencyEvent, type AgencyInquiry } from '../../src/index.js';

const year = 365 * 24 * 60 * 60 * 1000;

/** Calls the service as an agency's own system would, with the credential that the sample data gives it. */
export class OfficerClient {
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  async inquiries(agencyId: string): Promise<readonly AgencyInquiry[]> {
    const { inquiries } = await this.#as(agencyId).inquiries({ limit: 100 });
    return inquiries;
  }

  async record(agencyId: string, receiptNumber: string, event: AgencyEvent): Promise<void> {
    await this.#as(agencyId).record(receiptNumber, event);
  }

  #as(agencyId: string) {
    const session = {
      accessToken: `sample-agency-${agencyId}`,
      expiresAt: new Date(Date.now() + year).toISOString(),
    };
    return createSmeClient({ baseUrl: this.#baseUrl, getSession: async () => session }).agency;
  }
}
