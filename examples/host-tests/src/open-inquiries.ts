import type { SmeClient } from 'sme-one-id';

/** What a department's own code does with the client: how many inquiries are not answered yet. */
export async function openInquiries(client: SmeClient): Promise<number> {
  const { total } = await client.inquiries.list({ status: 'new' });
  return total;
}
