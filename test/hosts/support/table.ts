interface Row {
  readonly host: string;
  readonly mode: string;
  readonly what: string;
  readonly times: number;
  readonly failures: readonly string[];
}

const rows: Row[] = [];

export function record(row: Row) {
  rows.push(row);
}

/** One line for each thing that was tried. */
export function printTable() {
  const cells = rows.map(({ host, mode, what, times, failures }) => [
    host,
    mode,
    what,
    `${times} times`,
    `${failures.length} failures`,
  ]);
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  const lines = cells.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`\n${lines.join('\n')}\n`);
}
