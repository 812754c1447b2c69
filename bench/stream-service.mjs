// A service for many accounts in a separate process, so that its memory is measured without that of its callers.
import { createServer } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { createService, memoryStore } from 'sme-one-id/service';

const accounts = Array.from({ length: Number(process.argv[2]) }, (_, index) => ({
  accountId: `01900000-0001-7000-8000-${String(index).padStart(12, '0')}`,
  accountType: 'citizen',
  username: `person-${index}`,
  passwordHash: 'known',
  identityNumber: String(1_000_000_000_000 + index),
  identityKind: 'citizen',
  displayName: `ผู้ใช้ที่ ${index}`,
  email: null,
  sampleData: true,
}));
// Passwords are measured elsewhere; here every password is correct.
const passwordHasher = { hash: async () => 'known', verify: async () => true, isCurrent: () => true, decoy: 'decoy' };
const service = createService({ store: memoryStore({ accounts }), passwordHasher });

const listener = getRequestListener(service.fetch, { overrideGlobalObjects: false });
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('message', () => {
  globalThis.gc();
  process.send({ rss: process.memoryUsage.rss() });
});
