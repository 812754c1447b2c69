import type { KeptAnswer } from '../../records.js';
import { table, type Row } from './table.js';

export interface AnswerRow {
  readonly party: KeptAnswer['party'];
  readonly key: string;
  readonly fingerprint: string;
  readonly kept_at: string;
  readonly status: number;
  /** Text rather than `json`, so that the answer given again is the same to the letter. */
  readonly body: string | null;
  readonly location: string | null;
}

export function answerOf(row: AnswerRow): KeptAnswer {
  return {
    party: row.party,
    key: row.key,
    fingerprint: row.fingerprint,
    keptAt: row.kept_at,
    status: row.status,
    body: row.body === null ? undefined : JSON.parse(row.body),
    location: row.location,
  };
}

const answerTypes = {
  party: 'text',
  key: 'text',
  fingerprint: 'text',
  kept_at: 'timestamptz',
  status: 'int',
  body: 'text',
  location: 'text',
};

export const answerTable = table('kept_answer', answerTypes);

export function answerRow(answer: KeptAnswer): Row<typeof answerTypes> {
  return {
    party: answer.party,
    key: answer.key,
    fingerprint: answer.fingerprint,
    kept_at: answer.keptAt,
    status: answer.status,
    body: answer.body === undefined ? null : JSON.stringify(answer.body),
    location: answer.location,
  };
}
