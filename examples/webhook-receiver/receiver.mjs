// An agency's system that receives webhooks, in Node and without a framework:
//   WEBHOOK_SECRETS='whsec_…' node examples/webhook-receiver/receiver.mjs 8090
// Behind a proxy that provides TLS; the service sends to https only, but for localhost.
import { createServer } from 'node:http';

import { verifyWebhook, WebhookError } from 'sme-one-id/webhooks';

// One secret; two while it is replaced.
const secret = (process.env.WEBHOOK_SECRETS ?? '').split(' ').filter(Boolean);
if (secret.length === 0) {
  console.error('Set WEBHOOK_SECRETS to the secret that the operator of the service has handed over.');
  process.exit(2);
}

// Your database, with a unique index: the same webhook may come more than once, also at the same time.
const processed = new Set();

const server = createServer(async (request, response) => {
  try {
    const { webhookId, event } = await verifyWebhook({ secret, headers: request.headers, body: await bodyOf(request) });
    if (processed.has(webhookId)) console.log(`again ${webhookId}`);
    else if (event.type === 'inquiry.changed') {
      // Store it, answer, and read the inquiry afterwards: client.agency.get(event.data.receiptNumber).
      processed.add(webhookId);
      console.log(`${event.data.kind} ${webhookId}`);
    }
    response.writeHead(204).end();
  } catch (thrown) {
    // What else fails, such as a caller that left or a secret that is none, must not end the program; the service tries again.
    const isRejected = thrown instanceof WebhookError;
    console.log(isRejected ? `rejected ${thrown.code}` : `failed ${thrown}`);
    response.writeHead(isRejected ? 400 : 500).end();
  }
});

/** The body as it arrived: parsing it first would lose what was signed. Webhooks have less than a kilobyte. */
async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > 65_536) throw new WebhookError('bad_body');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

server.listen(Number(process.argv[2] ?? 8090), '127.0.0.1', () => console.log(`listening ${server.address().port}`));
