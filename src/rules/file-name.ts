/** File names that are safe to show, to store and to put into a header. */
import { cleanText } from './thai-text.js';

/** Names of devices, which Windows refuses as names of files whatever their ending, also with spaces before it. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;

/**
 * A file name that every system can store and that looks like what it is: the last part of a path, in one line, without unseen
 * characters (`invoice<U+202E>fdp.exe` would be shown as `invoiceexe.pdf`), `_` for what Windows refuses, no dot at either end.
 * `file` when nothing is left. Does not shorten. Wherever a file's name is shown, show this.
 */
export function safeFileName(name: string): string {
  const oneLine = cleanText(name).replace(/\s+/g, ' ');
  const lastPart = oneLine.slice(Math.max(oneLine.lastIndexOf('/'), oneLine.lastIndexOf('\\')) + 1);
  return trimDots(lastPart.replace(/[<>:"|?*]/g, '_')).replace(WINDOWS_DEVICE, '_$&') || 'file';
}

/** Without dots and spaces at either end. */
function trimDots(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && '. '.includes(name.charAt(start))) start++;
  while (end > start && '. '.includes(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

/**
 * The `Content-Disposition` of a download (RFC 6266): the name in full by RFC 8187, and in ASCII before it for what cannot read
 * that. Always `attachment`, so that no browser opens a citizen's file as a page of the service.
 */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replace(/[^ -~]+|[%"\\]/g, '_').replace(/^_+(?=\.|$)/, 'file');
  // RFC 8187 allows less than encodeURIComponent leaves. Safe names have no `*`.
  const encoded = encodeURIComponent(safe).replace(/['()]/g, mark => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
