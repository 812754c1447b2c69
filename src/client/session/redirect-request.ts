import type { Language } from '../client-options.js';
import type { SignInRedirectRequest } from '../../contract/types.js';
import { base64url } from '../../rules/base64url.js';

/** What stays in this tab while the person is away; neither value works without the code that comes back (RFC 7636). */
export interface Pending {
  readonly state: string;
  readonly verifier: string;
}

/** The client that a sign-in is for. */
export interface RedirectClient {
  /** Identifies a client among those of a page. */
  readonly name: string;
  readonly language: () => Language;
}

/** How the sign-in ended at the service: with a code, or with none because the person turned back. */
export interface RedirectAnswer {
  readonly state: string;
  readonly code: string | null;
}

/** Begins the state of a sign-in in a window: the answer in the address is for the page that opened it. */
export const windowMark = 'window-';

export const newPending = (mark = ''): Pending => ({ state: mark + randomText(), verifier: randomText() });

export async function requestOf(
  { state, verifier }: Pending,
  accountType: string,
  returnAddress: string,
  { language }: RedirectClient,
): Promise<SignInRedirectRequest> {
  const codeChallenge = await challengeOf(verifier);
  return { accountType, returnAddress, state, codeChallenge, codeChallengeMethod: 'S256', language: language() };
}

/** A page's address without the parts of a single visit. */
export const pageOf = ({ origin, pathname }: Pick<URL, 'origin' | 'pathname'>): string => origin + pathname;

/** 256 random bits. */
export function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}
