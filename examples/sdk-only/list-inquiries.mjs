// Signs in, lists the newest inquiries and signs out. No element, no DOM:
//   node examples/sdk-only/list-inquiries.mjs http://localhost:8080/v1 somying Sample-Pass-2569
import { createSmeClient, SmeError } from 'sme-one-id';

const [baseUrl, username, password] = process.argv.slice(2);
if (!password) {
  console.error('Usage: node list-inquiries.mjs <base URL> <username> <password>');
  process.exit(2);
}

const client = createSmeClient({ baseUrl, language: 'en' });

try {
  const account = await client.auth.signIn({ username, password });
  console.log(`Signed in: ${account.displayName}`);

  const { counts, inquiries } = await client.inquiries.list({ limit: 5 });
  console.log(`${counts.new} new, ${counts.inProgress} in progress, ${counts.all} in all`);
  for (const { receiptNumber, status, subject } of inquiries) console.log(`${receiptNumber}  ${status}  ${subject}`);

  await client.auth.signOut();
} catch (thrown) {
  if (!(thrown instanceof SmeError)) throw thrown;
  // `code` is stable; the request id is what the service's help desk asks for.
  console.error(`${thrown.code}${thrown.requestId ? ` (request ${thrown.requestId})` : ''}`);
  process.exitCode = 1;
}
