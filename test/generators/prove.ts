/** Calls the service as the generated client of one tool does. The folder of the tool has it beside its caller. */
const { SERVICE = '', PASSWORD = '' } = process.env;

/** What each tool's client is asked to do. */
export interface Caller {
  signIn(credentials: { username: string; password: string }): Promise<{ accessToken: string }>;
  list(token: string): Promise<{ total: number }>;
  create(token: string, key: string, draft: Draft): Promise<{ receiptNumber: string }>;
  /** Reads an inquiry that nobody has. */
  missing(token: string, receiptNumber: string): Promise<{ status: number; code: string | undefined }>;
}

export interface Draft {
  businessId: string;
  agencyId: string;
  categoryId: string;
  subject: string;
  detail: string;
}

export const baseUrl = SERVICE;
export const bearer = (token: string): { Authorization: string } => ({ Authorization: `Bearer ${token}` });

/** The status and code of a problem, wherever a client has put them. */
export const problemOf = (status: number, body: unknown): { status: number; code: string | undefined } => ({
  status,
  code: (body as { code?: string } | undefined)?.code,
});

export async function prove(caller: Caller): Promise<void> {
  const { accessToken } = await caller.signIn({ username: 'somying', password: PASSWORD });
  const read = async (path: string): Promise<Record<string, Record<string, string>[]>> =>
    (await (await fetch(baseUrl + path, { headers: bearer(accessToken) })).json()) as never;
  const [business] = (await read('/businesses'))['businesses'] ?? [];
  const [agency] = (await read('/agencies'))['agencies'] ?? [];
  const [category] = (await read('/categories'))['categories'] ?? [];
  const draft = {
    businessId: business?.['businessId'] ?? '',
    agencyId: agency?.['agencyId'] ?? '',
    categoryId: category?.['categoryId'] ?? '',
    subject: 'ทดสอบไคลเอนต์ที่สร้างจากสัญญา',
    detail: 'บรรทัดที่หนึ่ง\nบรรทัดที่สอง',
  };
  const before = await caller.list(accessToken);
  const key = crypto.randomUUID();
  const created = await caller.create(accessToken, key, draft);
  const again = await caller.create(accessToken, key, draft);
  const after = await caller.list(accessToken);
  const missing = await caller.missing(accessToken, '2569-00000000-0');
  const found = { again: again.receiptNumber, more: after.total - before.total, ...missing };
  const wanted = { again: created.receiptNumber, more: 1, status: 404, code: 'not_found' };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`found ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}
