/** When a webhook or an email is tried again. */

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000] as const;

/** After the first attempt, the second and so on; the last repeats. */
const delays = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR];
/** How long a single event that always fails may keep back the others of its agency. */
const LONGEST_PAUSE_MS = MINUTE;
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

export interface WebhookWait {
  /** Until this event is tried again, in milliseconds. */
  readonly retryMs: number;
  /** Until anything is sent to the receiver again. */
  readonly pauseMs: number;
}

export interface WebhookFailure {
  /** Which attempt has failed, from 1 on. */
  readonly attempt: number;
  /** How many attempts for the agency had failed before, one after the other. */
  readonly failures: number;
  /** What the receiver asks for; null when it does not. */
  readonly retryAfterMs: number | null;
}

export function webhookWait({ attempt, failures, retryAfterMs }: WebhookFailure, random: number): WebhookWait {
  const asked = retryAfterMs ?? 0;
  return {
    retryMs: Math.max(retryDelayMs(attempt, random), asked),
    pauseMs: Math.max(Math.min(retryDelayMs(failures + 1, random), LONGEST_PAUSE_MS), asked),
  };
}

/**
 * @param attempt which has failed, from 1 on
 * @param random from 0 to 1: delays are up to a quarter shorter, so that what failed together is not tried together
 */
export function retryDelayMs(attempt: number, random: number): number {
  return (delays[attempt - 1] ?? HOUR) * (0.75 + 0.25 * random);
}

/** Reads `Retry-After` (RFC 9110 §10.2.3); null when there is none that makes sense. At most a day. */
export function retryAfterOf(header: string | null, at: Date): number | null {
  const text = header?.trim() ?? '';
  const milliseconds = /^\d+$/.test(text) ? Number(text) * SECOND : Date.parse(text) - at.getTime();
  return milliseconds > 0 ? Math.min(milliseconds, LONGEST_RETRY_AFTER_MS) : null;
}
