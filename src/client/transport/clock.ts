/** The service's time, since the clock of a machine may be wrong by hours. */
export interface Clock {
  /**
   * The service's time in milliseconds since 1970, like `Date.now()`. The machine's own time until the first answer, then exact
   * to about a second plus the duration of that answer.
   *
   * @example
   * const minutesLeft = (Date.parse(expiresAt) - client.clock.now()) / 60_000;
   */
  readonly now: () => number;
}

export interface MeasuredClock extends Clock {
  /** Learns from the `Date` of an answer (RFC 9110 §6.6.1) to a request that was sent at `sentAt` by this machine. */
  learn(response: Response, sentAt: number): void;
}

export function createClock(): MeasuredClock {
  let offset = 0;
  // Answers of the same second carry the same text, which is parsed once.
  let named = '';
  let second = NaN;
  return {
    now: () => Date.now() + offset,
    learn({ headers }, sentAt) {
      // The header names a whole second somewhere between sending and receiving. As long as what is known fits into that
      // it stays as it is, so that time does not jitter; after a change of the machine's clock it no longer fits.
      const date = headers.get('Date') ?? '';
      if (date !== named) [named, second] = [date, Date.parse(date)];
      const least = second - Date.now();
      const most = second + 1000 - sentAt;
      if (offset < least || offset > most) offset = (least + most) / 2;
    },
  };
}
