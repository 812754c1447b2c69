import { startServer } from '../../../src/server/index.js';
import { hostFiles } from './host-files.js';

/** The addresses of both. */
interface Places {
  /** The portal's page. */
  readonly address: string;
  /** The origin of the service. */
  readonly service: string;
}

export interface ForeignPortal extends Places {
  close(): Promise<void>;
}

/**
 * A portal's page and the service, on different origins. The content of the page is created when both addresses are
 * known.
 */
export async function foreignPortal(content: (places: Places) => string | Promise<string>): Promise<ForeignPortal> {
  const portal = await hostFiles({ pages: { 'page.html': '' }, pagePolicy: () => "frame-ancestors 'none'" });
  const address = `${portal.url}/page.html`;
  const service = await startServer({
    port: 0,
    sampleData: true,
    allowedOrigins: [portal.url],
    returnAddresses: [address],
  });
  const places = { address, service: service.url };
  portal.rewrite(
    'page.html',
    `<!doctype html>
    <html lang="th">
      <meta charset="utf-8">
      <title>เว็บไซต์อื่น</title>
      <link rel="icon" href="data:,">
      <script type="module" src="/cdn/sme-one-id.js"></script>
      ${await content(places)}
    </html>`,
  );
  return {
    ...places,
    async close() {
      await portal.close();
      await service.close();
    },
  };
}
