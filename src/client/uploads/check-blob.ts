/** @throws {TypeError} when what should be a document is something else, with how to make one of it. */
export function checkBlob(method: string, value: unknown): void {
  const { size, arrayBuffer } = Object(value) as Partial<Blob>;
  if (typeof size === 'number' && typeof arrayBuffer === 'function') return;
  throw new TypeError(
    `${method} takes a File or a Blob. Of a stream make one with await new Response(stream).blob(), of bytes with ` +
      `new Blob([bytes]), of a path in Node with await openAsBlob(path) of node:fs.`,
  );
}
