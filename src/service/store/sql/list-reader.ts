import type { ListVersion, PartyId } from '../records.js';
import type { Database, Replica, SqlValue } from './database.js';
import { hasListVersion } from './list-versions.js';
import type { StatementValues } from './statement-values.js';

/** One list, and whose it is. */
export interface ListQuery {
  readonly party: PartyId;
  /** What the list has to contain; without it, it is read from the primary. */
  readonly version: ListVersion | undefined;
  readonly text: string;
  readonly values: StatementValues;
}

export type ReadList = <Row extends object>(query: ListQuery) => Promise<readonly Row[]>;

/**
 * Reads lists from a replica where it has every change of the party's lists up to the version, and otherwise from the database
 * itself. Whether it has them is found out in the same statement, and so in the same snapshot, whichever replica of several a
 * pooler leads to.
 */
export function listReader(database: Database, replica: Replica | undefined): ReadList {
  const fromDatabase = <Row extends object>({ text, values }: ListQuery) => database.query<Row>(text, values.list);
  if (!replica) return fromDatabase;

  let identity: Promise<string> | undefined;
  /** The number that the replicas of this database are recognized by. */
  const identityOf = () =>
    (identity ??= readIdentity(database).catch((thrown: unknown) => {
      identity = undefined;
      throw thrown;
    }));

  return async <Row extends object>(query: ListQuery) => {
    if (query.version === undefined) return fromDatabase<Row>(query);
    const values = [...query.values.list, await identityOf(), query.party, query.version];
    const rows = await replica.query<CheckedRow<Row>>(checkedStatement(query.text, values), values);
    const outcome = outcomeOf(rows?.[0]);
    replica.onRead(outcome);
    return outcome === 'replica' && rows ? rows.filter(({ isRow }) => isRow) : fromDatabase<Row>(query);
  };
}

/** Whether it is a replica of this database. Undefined when that cannot be found out at the moment. */
export async function isReplicaOf(database: Database, replica: Replica): Promise<boolean | undefined> {
  const [row] = (await replica.query<{ version: string }>(identityStatement, [])) ?? [];
  return row && row.version === (await readIdentity(database));
}

const identityStatement = `select version from list_version where party = ''`;

type CheckedRow<Row> = Row & {
  readonly isSame: boolean;
  readonly isCurrent: boolean;
  /** Null in the only row of an empty list. */
  readonly isRow: boolean | null;
};

/** The last three values are the database's identity, the party and the version. */
function checkedStatement(text: string, { length }: readonly SqlValue[]): string {
  return `select checked.*, list.* from (
      select exists (select from list_version where party = '' and version = $${length - 2}::bigint) as "isSame",
        ${hasListVersion(`$${length - 1}`, `$${length}`)} as "isCurrent"
    ) checked left join lateral (
      select true as "isRow", statement.* from (${text}) statement where checked."isSame" and checked."isCurrent"
    ) list on true`;
}

function outcomeOf(row: CheckedRow<object> | undefined) {
  if (!row) return 'unavailable';
  if (!row.isSame) return 'foreign';
  return row.isCurrent ? 'replica' : 'behind';
}

async function readIdentity(database: Database): Promise<string> {
  const [row] = await database.query<{ version: string }>(identityStatement);
  if (!row) throw new TypeError('The database has no identity in list_version.');
  return row.version;
}
