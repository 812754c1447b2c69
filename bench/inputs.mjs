import { tsImport } from 'tsx/esm/api';

import { costOf, textOf, worstPattern } from './text-search.mjs';

/** The same seed tries the same texts again. */
const search = { codePoints: 12_000, samples: 60, climbs: 60, seed: 2569 };
/** Of the worst input, how often its time is measured; the least counts. */
const repeats = 5;
/** Milliseconds of CPU. */
export const mostOfOneInput = 50;

/** Valid bodies around a text that a caller wrote, by operation; `cut` shortens it to what a member takes. */
const bodiesAround = {
  signIn: ({ cut }) => ({ username: cut(64), password: cut(256) }),
  requestPasswordReset: ({ cut }) => ({ username: cut(64) }),
  completePasswordReset: ({ cut }) => ({ newPassword: cut(256) }),
  createInquiry: ({ cut, draft }) => ({ ...draft, subject: cut(600), detail: cut(12_000) }),
  searchInquiries: ({ cut }) => ({ text: cut(400), receiptNumber: cut(64) }),
  replyToInquiry: ({ cut }) => ({ detail: cut(12_000) }),
  withdrawInquiry: ({ cut }) => ({ reason: cut(12_000) }),
  createAttachment: ({ cut }) => ({ name: cut(255), size: 1000, mediaType: 'application/pdf' }),
  recordAgencyEvent: ({ cut }) => ({ kind: 'reply', detail: cut(12_000) }),
};

/** Bodies of as many bytes as an operation takes that keep a validator or parser busy. */
const hostileBodies = {
  'unknown members': bytes => `{${Array.from({ length: bytes / 12 }, (_, index) => `"p${index}":1`).join(',')}}`,
  'a list of numbers': bytes => `{"attachmentIds":[${'7,'.repeat(bytes / 2 - 20)}7]}`,
  'lists in lists': bytes => `{"attachmentIds":${'['.repeat(bytes / 2 - 20)}${']'.repeat(bytes / 2 - 20)}}`,
  'escaped characters': bytes => `{"detail":"${String.raw`\u0e01`.repeat(bytes / 6 - 4)}"}`,
  'a number of many digits': bytes => `{"size":1${'0'.repeat(bytes - 20)}}`,
  'white space': bytes => `${' '.repeat(bytes - 2)}{}`,
  'an end that is missing': bytes => `{"detail":"${'x'.repeat(bytes - 20)}`,
};
const hostileQuery = `?${Array.from({ length: 4000 }, (_, index) => `p${index}`).join('&')}`;

/**
 * The CPU time of one call with the worst input that was found for each operation: texts searched for by fast-check and hill
 * climbing, the largest bodies, thousands of query parameters. The service is in this process, on its store in memory, without
 * its hashing of passwords.
 *
 * @returns {Promise<{ what: string, milliseconds: number, text: string }[]>} the worst first; `text` names the input
 */
export async function measureInputs() {
  const load = path => tsImport(`../${path}`, import.meta.url);
  const { operations } = await load('src/contract/operations.ts');
  const { serviceKit, agencyToken } = await load('test/service/support/service-kit.ts');
  const { samplePath } = await load('test/service/support/path-samples.ts');
  const { draft } = await load('test/service/support/drafts.ts');
  const kit = await serviceKit({ checkResponses: false });
  const tokens = { session: await kit.tokenOf('somying'), agency: agencyToken('dbd') };

  const rows = [];
  for (const [id, operation] of Object.entries(operations)) {
    if (id === 'streamNotifications') continue;
    const caller = operation.callers[0];
    const ask = async (raw, query = '') => {
      const headers = { 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' };
      const token = caller && { token: tokens[caller] };
      const path = `${samplePath(operation)}${query}`;
      const response = await kit.send(operation.method, path, { headers, ...token, ...(raw && { raw }) });
      await response.arrayBuffer();
    };
    const candidates = [['4,000 query parameters', () => ask(undefined, hostileQuery)]];
    if (operation.body?.mediaType === 'application/json')
      for (const [name, bodyOf] of Object.entries(hostileBodies)) {
        const body = bodyOf(operation.body.maxBytes);
        candidates.push([name, () => ask(body)]);
      }
    const around = bodiesAround[id];
    if (around) {
      const bodyOf = text =>
        JSON.stringify(around({ draft, cut: length => Array.from(text).slice(0, length).join('') }));
      const text = textOf(await worstPattern(written => ask(bodyOf(written)), search), search.codePoints);
      candidates.push(['the worst text', () => ask(bodyOf(text))]);
    }
    rows.push(await worstOf(id, candidates));
  }
  return rows.sort((one, other) => other.milliseconds - one.milliseconds);
}

async function worstOf(what, candidates) {
  const costs = [];
  for (const [text, ask] of candidates) {
    const times = [];
    for (let repeat = 0; repeat < repeats; repeat += 1) times.push(await costOf(ask));
    costs.push({ what, milliseconds: Math.min(...times), text });
  }
  return costs.reduce((one, other) => (other.milliseconds > one.milliseconds ? other : one));
}
