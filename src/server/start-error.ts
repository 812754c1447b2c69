/** The server cannot be started as asked; the message says what to change. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
