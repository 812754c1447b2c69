// `npm start`: builds what is stale, then serves the service with sample data and the demo portal.
import { registerAddress } from '../demo/portal/register-address.mjs';
import { demoFolder } from './lib/demo.mjs';
import { run } from './lib/run.mjs';

const accounts = [
  ['somying', 'Sample-Pass-2569', 'ประชาชน สามกิจการ มีเรื่องครบทุกสถานะ'],
  ['somchai', 'Sample-Pass-2569', 'ประชาชน หนึ่งกิจการ ยังไม่มีเรื่อง'],
  ['busy', 'Sample-Pass-2569', 'ประชาชน มีเรื่อง 10,000 เรื่อง'],
  ['0985567000016', 'Sample-Pass-2569', 'นิติบุคคล ที่ผู้ให้บริการที่ใช้แทน DBD'],
];

try {
  const port = portOf(process.env.PORT ?? '8080');
  console.log('Building what has changed …');
  await run('node', ['scripts/build.mjs']);
  await run('node', ['scripts/build-demo.mjs']);
  await serve(port);
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}

async function serve(port) {
  const { portalPolicy, startServer } = await import('../dist/server/index.js');
  const server = await startServer({
    port,
    host: process.env.HOST ?? '127.0.0.1',
    sampleData: true,
    dataDir: process.env.DATA_DIR || '.data',
    databaseUrl: process.env.DATABASE_URL || undefined,
    staticRoot: demoFolder,
    registerAddress,
    // msw cannot register its service worker under Trusted Types; the page on the real server keeps them.
    pagePolicy: path =>
      path === '/mock.html' ? portalPolicy.replace("; require-trusted-types-for 'script'", '') : portalPolicy,
  });
  stopWith(server);

  console.log(`
SME One ID · ข้อมูลตัวอย่าง (sample data)

  Portal    ${server.url}/
  On mock   ${server.url}/mock.html
  API       ${server.url}/v1
  Emails    ${server.url}/sample-mailbox
  Data      ${server.dataLocation}${process.env.DATABASE_URL ? '' : ' (kept between runs; delete the folder to start over)'}

  Accounts`);
  for (const [username, password, who] of accounts) {
    console.log(`    ${username.padEnd(14)} ${password}  ${who}`);
  }
  console.log(`    Agencies       Authorization: Bearer sample-agency-<agency id>

Ctrl-C stops it.`);
}

function portOf(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) throw new Error(`PORT is no port: "${text}". Give a number from 0 to 65535.`);
  return port;
}

/**
 * Stops on Ctrl-C, on SIGTERM, and when npm has ended: the shell between npm and this process ends at SIGTERM without
 * forwarding it.
 */
function stopWith(server) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, 250);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());

  async function stop() {
    clearInterval(watch);
    await server.close();
    console.log('SME One ID has stopped.');
  }
}
