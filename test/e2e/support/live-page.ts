import { hostFiles } from './host-files.js';

interface LivePage {
  readonly address: string;
  close(): Promise<void>;
}

/** The server with a host's page that has these elements inside one `<sme-one-id>`, and a way to sign in. */
export async function livePage(content: string): Promise<LivePage> {
  const page = `<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดสอบ</title>
    <script type="module" src="cdn/sme-one-id.js"></script>
    <main><sme-one-id base-url="/v1"><sme-login-selector></sme-login-selector>${content}</sme-one-id></main></html>`;
  const host = await hostFiles({ sampleData: true, checkResponses: true, pages: { 'index.html': page } });
  return { address: host.url, close: () => host.close() };
}
