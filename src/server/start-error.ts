/** The server cannot be started with these options; the message says what to change. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
