interface Row {
  readonly host: string;
  readonly mode: string;
  readonly what: string;
  readonly times: number;
  readonly failures: readonly string[];
  /** What else was counted. */
  readonly note: string;
}

const rows: Row[] = [];

/** Failures are told at once: a whole run takes long. */
export function record(row: Row) {
  rows.push(row);
  for (const failure of row.failures) process.stdout.write(`${row.host} ${row.mode} ${row.what}: ${failure}\n`);
}

/** One line for each thing that was tried. */
export function printTable() {
  const cells = rows.map(({ host, mode, what, times, failures, note }) => [
    host,
    mode,
    what,
    `${times} times`,
    `${failures.length} failures`,
    note,
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map(column => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  const lines = cells.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`\n${lines.map(line => line.trimEnd()).join('\n')}\n`);
}
