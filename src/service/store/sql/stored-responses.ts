import type { StoredResponse } from '../records.js';
import { table, type InsertRow } from './table.js';

export interface ResponseRow {
  readonly party: StoredResponse['party'];
  readonly key: string;
  readonly fingerprint: string;
  readonly kept_at: string;
  readonly status: number;
  /** Text instead of `json`, so that the repeated response is identical. */
  readonly body: string | null;
  readonly location: string | null;
}

export function responseFromRow(row: ResponseRow): StoredResponse {
  return {
    party: row.party,
    key: row.key,
    fingerprint: row.fingerprint,
    storedAt: row.kept_at,
    status: row.status,
    body: row.body === null ? undefined : JSON.parse(row.body),
    location: row.location,
  };
}

const responseTypes = {
  party: 'text',
  key: 'text',
  fingerprint: 'text',
  kept_at: 'timestamptz',
  status: 'int',
  body: 'text',
  location: 'text',
};

export const responseTable = table('kept_answer', responseTypes);

export function toResponseRow(answer: StoredResponse): InsertRow<typeof responseTypes> {
  return {
    party: answer.party,
    key: answer.key,
    fingerprint: answer.fingerprint,
    kept_at: answer.storedAt,
    status: answer.status,
    body: answer.body === undefined ? null : JSON.stringify(answer.body),
    location: answer.location,
  };
}
