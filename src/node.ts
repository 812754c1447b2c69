/**
 * Files and streams as attachments, for Node and for what has its `node:fs`. Pages use `client.attachments`.
 *
 * @module
 */
export type { ByteStream } from './client/files/byte-source.js';
export { downloadFile, downloadStream } from './client/files/download.js';
export { sendFile, sendStream, type SendStreamOptions } from './client/files/send.js';
