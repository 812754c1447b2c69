import 'sme-one-id/all.js';
import type { SmeClient } from 'sme-one-id';
import type { SmeInquirySentEvent } from 'sme-one-id/elements';
import { html, render } from 'lit';

/** The department's page around the portal. Tests and stories pass a client of their own. */
export function showPage(
  place: HTMLElement,
  { baseUrl = '/v1', client }: { baseUrl?: string; client?: SmeClient } = {},
) {
  const say = (text: string) => {
    const status = place.querySelector('[role="status"]');
    if (status) status.textContent = text;
  };
  render(
    html`
      <p role="status">ยังไม่ได้เข้าสู่ระบบ</p>
      <sme-one-id
        base-url=${baseUrl}
        .client=${client}
        @sme-signed-in=${() => say('เข้าสู่ระบบแล้ว')}
        @sme-inquiry-sent=${(event: SmeInquirySentEvent) => say(`ส่งแล้ว ${event.receiptNumber}`)}
      >
        <sme-portal></sme-portal>
      </sme-one-id>
    `,
    place,
  );
}
