import { abortable } from '../transport/abortable.js';
import type { AuthApi } from '../client.js';
import type { CallOptions, RedirectSignIn } from '../client-options.js';
import { SmeError } from '../errors.js';
import {
  newPending,
  pageOf,
  requestOf,
  windowMark,
  type RedirectAnswer,
  type RedirectClient,
} from './redirect-request.js';
import type { Account } from '../../contract/types.js';

const channelName = 'sme-one-id/sign-in';
/** How long the service waits for a person on its sign-in page. */
const personTimeoutMs = 10 * 60_000;
/** How long a window waits for the page that opened it to take the code. */
const takenWithinMs = 3000;

/**
 * A redirect in a window that the caller opened and closes. The window comes back to a page of this origin, which hands the code
 * over by `BroadcastChannel`: that works whether or not the sign-in page cuts the window off from its opener
 * (`Cross-Origin-Opener-Policy`), and no page of another origin can receive or send. What is handed over is of no use without the
 * verifier, which never left this page. `null` when the person cancelled.
 */
export async function signInInWindow(
  auth: Pick<AuthApi, 'startRedirect' | 'exchange'>,
  popup: Window,
  { accountType, returnAddress = pageOf(location) }: RedirectSignIn,
  client: RedirectClient,
  options: CallOptions = {},
): Promise<Account | null> {
  const pending = newPending(windowMark);
  const channel = new BroadcastChannel(channelName);
  try {
    const body = await requestOf(pending, accountType, returnAddress, client);
    const { address } = await auth.startRedirect(body, options);
    const handedOver = codeFor(pending.state, channel, options.signal);
    popup.location.replace(address);
    const code = await handedOver;
    return code === null ? null : await auth.exchange({ code, codeVerifier: pending.verifier }, options);
  } finally {
    channel.close();
  }
}

/** Gives the result to the page that waits for it, and closes the window when that page has taken it. */
export async function handOver(answer: RedirectAnswer): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  const isTaken = await new Promise<boolean>(resolve => {
    setTimeout(() => resolve(false), takenWithinMs);
    channel.onmessage = ({ data }: MessageEvent<{ readonly taken?: string } | null>) => {
      if (data?.taken === answer.state) resolve(true);
    };
    channel.postMessage(answer);
  });
  channel.close();
  if (isTaken) window.close();
}

/** The code for this state, `null` when the person cancelled; rejects when the caller aborts. */
async function codeFor(
  state: string,
  channel: BroadcastChannel,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<string | null>((resolve, reject) => {
    channel.onmessage = ({ data }: MessageEvent<Partial<RedirectAnswer> | null>) => {
      if (data?.state !== state || data.code === undefined) return;
      channel.postMessage({ taken: state });
      resolve(data.code);
    };
    // It cannot be known whether the person closed the window: behind a sign-in page that isolates itself, it looks closed too.
    timer = setTimeout(() => reject(new SmeError('code_not_valid')), personTimeoutMs);
  });
  try {
    return await abortable(answer, signal);
  } finally {
    clearTimeout(timer);
  }
}
