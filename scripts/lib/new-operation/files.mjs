// Where a new operation of the contract has to be written.
import { atEndOf, separated } from '../text-edits.mjs';
import { clientEdits } from './client.mjs';
import { withExample, withPath, withSchemas } from './contract.mjs';
import { withSection } from './documents.mjs';
import { withHandler } from './handler.mjs';
import { newParameters, sampleOf } from './parameters.mjs';
import { storedEdits, storedFiles } from './stored.mjs';
import { callRow, othersRow, suiteTest } from './tests.mjs';

/** By the group of the client: the files that its operations stand in. */
const groups = {
  agency: { handlers: 'agency', suite: 'agencies', docs: 'agency' },
  attachments: { handlers: 'attachments', suite: 'attachments', docs: 'attachments' },
  auth: { handlers: 'auth', suite: 'signing-in', docs: 'auth' },
  businesses: { handlers: 'businesses', suite: 'businesses', docs: 'businesses' },
  inquiries: { handlers: 'inquiries', suite: 'inquiries', docs: 'inquiries' },
  notifications: { handlers: 'notifications', suite: 'notifications', docs: 'notifications' },
  privacy: { handlers: 'privacy', suite: 'businesses', docs: 'businesses' },
  reference: { handlers: 'reference', suite: 'businesses', docs: 'businesses' },
};

export const groupNames = Object.keys(groups);

/**
 * @typedef {object} NewOperation
 * @property {string} id such as `listHolidays`
 * @property {string} method `GET`, `POST`, `PUT` or `DELETE`
 * @property {string} path such as `/agencies/{agencyId}/holidays`
 * @property {string} group of the client, such as `reference`
 * @property {string} name of the client's method, such as `holidays`
 * @property {string} answer name of a new schema, such as `HolidayList`
 * @property {string} summary what it is for, without a full stop
 * @property {boolean} isPublic whether anybody may call it
 * @property {string} [stored] one item of the new list of reference data that it returns, such as `holiday`
 * @property {number} migration the number of the next one
 */

/**
 * @param {NewOperation} operation
 * @returns {Record<string, (text: string) => string>} path → what becomes of its text
 */
export function operationEdits(operation) {
  const { handlers, suite, docs } = groups[operation.group];
  return {
    'openapi.yaml': text => withExample(withSchemas(withPath(text, operation), operation), operation),
    [`src/service/handlers/${handlers}.ts`]: text => withHandler(text, operation),
    ...clientEdits(operation),
    'test/client/support/operation-calls.ts': text =>
      atEndOf(text, /export const operationCalls/, '\n};\n', callRow(operation)),
    'test/service/support/others-things.ts': text =>
      atEndOf(text, /export const attempts/, '\n};\n', othersRow(operation)),
    'test/service/support/path-samples.ts': text => newParameters(operation).reduce(withSample, text),
    [`test/service/suite/${suite}.ts`]: text => atEndOf(text, /export function /, '\n}\n', suiteTest(operation)),
    [`docs/sdk/${docs}.md`]: text => withSection(text, operation),
    ...(operation.stored && storedEdits(operation)),
  };
}

/**
 * @param {NewOperation} operation
 * @returns {Record<string, string>} path → text of the new file
 */
export function operationFiles(operation) {
  const { id, stored } = operation;
  return {
    [`.changeset/${separated(id, '-')}.md`]: `---\n'sme-one-id': minor\n---\n\n${changeOf(operation)}\n`,
    ...(stored && storedFiles(operation)),
  };
}

/** A sentence for the changelog: a summary that begins as a noun does can follow a verb. */
function changeOf({ method, group, name, summary }) {
  const call = `\`client.${group}.${name}\``;
  return method === 'GET' && /^(The|A|An|All|Each|Every|How|What|Which|Who) /.test(summary)
    ? `${call} returns ${summary[0].toLowerCase()}${summary.slice(1)}.`
    : `New: ${call}. ${summary}.`;
}

const withSample = (text, parameter) =>
  text.includes(`\n  ${parameter}: `)
    ? text
    : atEndOf(text, /const samples/, '\n};\n', `\n  ${parameter}: '${sampleOf(parameter)}',`);
