/**
 * Imported first: without these globals, msw fails while it is imported and names none of them. In Jest, jsdom hides what
 * Node has.
 */
const names = ['fetch', 'Request', 'Response', 'ReadableStream', 'TextEncoder', 'BroadcastChannel'];
const missing = names.filter(name => !(name in globalThis));
if (!(globalThis.crypto as Crypto | undefined)?.subtle) missing.push('crypto.subtle');
if (missing.length > 0)
  throw new Error(
    `sme-one-id/mock needs ${missing.join(', ')}, which this environment does not have. In Jest with jsdom, use the ` +
      'environment of docs/embedding/testing.md, which gives tests those of Node; a page needs https or localhost.',
  );
