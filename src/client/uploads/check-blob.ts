/** @throws {TypeError} when what should be a document is something else, with how to make one of it. */
export function checkBlob(method: string, value: unknown): void {
  const { size, arrayBuffer } = Object(value) as Partial<Blob>;
  if (typeof size === 'number' && typeof arrayBuffer === 'function') return;
  throw new TypeError(
    `${method} takes a File or a Blob. Of bytes make one with new Blob([bytes]); in Node, sendStream and sendFile of ` +
      'sme-one-id/node send streams and paths.',
  );
}
