import { table } from '../../../scripts/lib/table.mjs';

/** What is tried of each host. `load` includes hydration, where a server has rendered the page; `HMR` is hot replacement. */
export const columns = ['build', 'types', 'load', 'journey', 'reload', 'back', 'swap', 'HMR'] as const;
export type Column = (typeof columns)[number];

interface Row {
  readonly host: string;
  readonly mode: string;
  readonly column: Column;
  readonly what: string;
  readonly times: number;
  readonly failures: readonly string[];
  /** Other counts. */
  readonly note: string;
}

interface Omission {
  readonly host: string;
  readonly mode: string;
  readonly column: Column;
  readonly reason: string;
}

const rows: Row[] = [];
const omissions: Omission[] = [];

/** Prints failures at once, because a whole run takes long. */
export function record(row: Row) {
  rows.push(row);
  for (const failure of row.failures) process.stdout.write(`${row.host} ${row.mode} ${row.what}: ${failure}\n`);
}

/** What is not tried of a host, and why. */
export function leaveOut(omission: Omission) {
  omissions.push(omission);
}

/** Prints a line for everything that was tried, and then one for each host, with its reasons below. */
export function printTable() {
  const details = rows.map(({ host, mode, what, times, failures, note }) => [
    host,
    mode,
    what,
    `${times} times`,
    `${failures.length} failures`,
    note,
  ]);
  process.stdout.write(`\n${table(details, Infinity)}\n\n${matrix()}\n`);
}

function matrix(): string {
  const reasons = [...new Set(omissions.map(({ reason }) => reason))];
  const cell = (host: string, mode: string, column: Column) => {
    const isHere = (one: { host: string; mode: string; column: Column }) =>
      one.host === host && one.mode === mode && one.column === column;
    const tried = rows.filter(isHere);
    const omission = omissions.find(isHere);
    if (tried.length === 0) return omission ? `(${reasons.indexOf(omission.reason) + 1})` : 'not reached';
    const count = tried.reduce((sum, { times }) => sum + times, 0);
    const good = count - tried.reduce((sum, { failures }) => sum + Math.min(failures.length, count), 0);
    return `${Math.max(good, 0)}/${count}`;
  };
  const hosts = [...new Set([...rows, ...omissions].map(({ host, mode }) => `${host} ${mode}`))];
  const lines = hosts.map(name => {
    const [host = '', mode = ''] = name.split(' ');
    return [name, ...columns.map(column => cell(host, mode, column))];
  });
  const notes = reasons.map((reason, index) => `(${index + 1}) ${reason}`);
  return [table([['host', ...columns], ...lines], Infinity), ...notes].join('\n');
}
