import { createSmeClient, type AgencyEvent, type AgencyInquiry } from '../../src/index.js';

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

  /**
   * The credential is sent with each call and is no session, so that the citizen's sign-out on this page does not end
   * it.
   */
  #as(agencyId: string) {
    const withCredential = (request: Request) => {
      request.headers.set('Authorization', `Bearer sample-agency-${agencyId}`);
      return fetch(request);
    };
    return createSmeClient({ baseUrl: this.#baseUrl, fetch: withCredential }).agency;
  }
}
