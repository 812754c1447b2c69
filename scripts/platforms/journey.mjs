// What every platform does, against a real service: sign in, list, submit, upload, watch a change, sign out.
import { createSmeClient } from 'sme-one-id';

const sample = { username: 'somying', password: 'Sample-Pass-2569' };

/** Fails after a while instead of waiting forever. */
const within = (ms, work) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error(`nothing within ${ms} ms`)), ms))]);

/** Resolves when an agency has changed this inquiry, as the client reports it. */
async function changed(client, baseUrl, draft, receiptNumber) {
  const token = `sample-agency-${draft.agencyId}`;
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const agency = createSmeClient({ baseUrl, getSession: async () => ({ accessToken: token, expiresAt }) });
  let stop;
  try {
    await within(
      20_000,
      new Promise((resolve, reject) => {
        stop = client.notifications.watch(event => {
          if (event.kind === 'changed' && event.receiptNumber === receiptNumber) resolve();
          if (event.kind === 'connection' && event.by === 'stream')
            agency.agency.record(receiptNumber, { kind: 'accept', officerName: 'Mana' }).catch(reject);
        });
      }),
    );
  } finally {
    stop?.();
  }
}

/**
 * @param {string} baseUrl
 * @param {(client: import('sme-one-id').SmeClient) => Promise<void>} [files] sends and receives files of the disk
 * @returns {Promise<Record<string, string>>} `ok`, or what failed, for each step
 */
export async function journey(baseUrl, files) {
  const client = createSmeClient({ baseUrl });
  const found = {};
  const step = async (name, work) => {
    try {
      const result = await within(30_000, work());
      found[name] = 'ok';
      return result;
    } catch (thrown) {
      found[name] = `${thrown?.code ?? thrown?.message ?? thrown} ${thrown?.cause?.message ?? ''}`.trim();
      return undefined;
    }
  };
  await step('sign-in', () => client.auth.signIn(sample));
  await step('list', () => client.inquiries.list({ limit: 5 }));
  if (files) await step('files', () => files(client));
  const file = new globalThis.Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' });
  const sent = await step('upload', () => client.attachments.send(file, { name: 'plan.pdf' }));
  const draft = await step('create', async () => {
    const { businesses } = await client.businesses.list();
    const [category] = await client.reference.categories();
    const { agencies } = await client.reference.agencies();
    const [business, agency] = [businesses[0], agencies[0]];
    return { businessId: business.businessId, categoryId: category.categoryId, agencyId: agency.agencyId };
  });
  const text = { subject: 'Platforms', detail: 'Does it work?', ...(sent && { attachmentIds: [sent.attachmentId] }) };
  const inquiry = await step('create', () => client.inquiries.create({ ...draft, ...text }));
  await step('watch', () => changed(client, baseUrl, draft, inquiry.receiptNumber));
  await step('sign-out', () => client.auth.signOut());
  client.close();
  return found;
}
