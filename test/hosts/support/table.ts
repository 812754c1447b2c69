import { table } from '../../../scripts/lib/table.mjs';

interface Row {
  readonly host: string;
  readonly mode: string;
  readonly what: string;
  readonly times: number;
  readonly failures: readonly string[];
  /** Other counts. */
  readonly note: string;
}

const rows: Row[] = [];

/** Prints failures at once, because a whole run takes long. */
export function record(row: Row) {
  rows.push(row);
  for (const failure of row.failures) process.stdout.write(`${row.host} ${row.mode} ${row.what}: ${failure}\n`);
}

/** Prints one line for each thing that was tried. */
export function printTable() {
  const cells = rows.map(({ host, mode, what, times, failures, note }) => [
    host,
    mode,
    what,
    `${times} times`,
    `${failures.length} failures`,
    note,
  ]);
  process.stdout.write(`\n${table(cells, Infinity)}\n`);
}
