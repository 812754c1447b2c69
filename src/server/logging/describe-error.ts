/** An error described without the values that it occurred with. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  /** Of the database (SQLSTATE), the system or a library. */
  readonly code?: string;
  readonly constraint?: string;
  readonly where: readonly string[];
  readonly cause?: ErrorDescription;
}

const MAX_MESSAGE_LENGTH = 300;
const MAX_FRAMES = 12;

/**
 * Messages of databases and parsers quote their input, which may be personal data. So quoted text, Thai, email addresses and long
 * numbers are removed from the message; stack frames, codes and constraint names tell the rest.
 */
export function describeError(error: unknown, depth = 3): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: 'thrown, but no error', where: [] };
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  return {
    name: error.name,
    message: withoutValues(error.message).slice(0, MAX_MESSAGE_LENGTH),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    where: framesOf(error),
    ...(error.cause !== undefined && depth > 0 && { cause: describeError(error.cause, depth - 1) }),
  };
}

function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"')
    .replace(/=\([^)]*\)/g, '=(…)')
    .replace(/[\u0E00-\u0E7F]+/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/[\d-]{6,}/g, '…');
}

/** The message precedes the frames, sometimes on several lines, and is left out. */
function framesOf({ stack = '' }: Error): string[] {
  const lines = stack.split('\n').map(line => line.trim());
  return lines.filter(line => line.startsWith('at ')).slice(0, MAX_FRAMES);
}
