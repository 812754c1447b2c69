import { warnDeveloper } from '../client/transport/warn-developer.js';
import type { ReceiptNumberFormat, ServiceDescription } from '../contract/types.js';
import { receiptReader, type ReceiptReader } from '../rules/receipt-format.js';

const readers = new WeakMap<ReceiptNumberFormat, ReceiptReader | undefined>();

/** Reads receipt numbers in the service's own form; undefined when it has none, or one that cannot be read. */
export function receiptReaderOf(description: ServiceDescription | undefined): ReceiptReader | undefined {
  const format = description?.receiptNumberFormat;
  if (format?.pattern === undefined) return undefined;
  if (readers.has(format)) return readers.get(format);
  const { pattern } = format;
  const reader = receiptReader(pattern);
  readers.set(format, reader);
  if (!reader)
    warnDeveloper(
      `the pattern of receipt numbers in GET /service is ignored: ${JSON.stringify(pattern.slice(0, 200))}. ` +
        'See ReceiptNumberFormat in openapi.yaml for what it may have.',
    );
  return reader;
}
