/** CSV (RFC 4180) that spreadsheets open as it is: Excel needs the byte order mark for Thai. */

export const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that a spreadsheet would run as a formula (OWASP: CSV injection), also behind spaces and in full-width characters. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One row with its line end. Every cell is quoted; an apostrophe keeps a formula from running. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  // Spreadsheets break lines within a cell at LF; a CR would start another row in some.
  return `"${guarded.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
