/**
 * Aligns the columns of a table: the first ones to the left, the others to the right.
 *
 * @param {string[][]} rows
 * @param {number} [textColumns] how many are aligned to the left
 * @returns {string}
 */
export function table(rows, textColumns = 1) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column].length)));
  const aligned = (cell, column) =>
    column < textColumns ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  return rows.map(row => row.map(aligned).join('  ').trimEnd()).join('\n');
}
