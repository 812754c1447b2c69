import type { DataExport } from '../../contract/types.js';

interface ExportParts {
  readonly head: Pick<DataExport, 'exportedAt' | 'account' | 'signIn' | 'businesses'>;
  /** Of type `ExportedInquiry`, written by {@link jsonRows}. */
  readonly inquiries: AsyncIterable<string>;
  readonly unusedDocuments: DataExport['unusedDocuments'];
  /** Of type `DataAccess`, written by {@link jsonRows}. */
  readonly accesses: AsyncIterable<string>;
}

/** A `DataExport` as text, page by page; the first text has the first page. */
export async function* jsonTexts(parts: ExportParts): AsyncGenerator<string, void> {
  let begin = `${JSON.stringify(parts.head).slice(0, -1)},"inquiries":[`;
  for await (const text of separated(parts.inquiries)) {
    yield begin + text;
    begin = '';
  }
  yield `${begin}],"unusedDocuments":${JSON.stringify(parts.unusedDocuments)},"accesses":[`;
  yield* separated(parts.accesses);
  yield ']}';
}

export function jsonRows(rows: readonly object[]): string {
  return rows.map(row => JSON.stringify(row)).join(',');
}

async function* separated(pages: AsyncIterable<string>): AsyncGenerator<string, void> {
  let separator = '';
  for await (const text of pages) {
    if (!text) continue;
    yield separator + text;
    separator = ',';
  }
}
