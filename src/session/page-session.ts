import { createPageClient, type PageClient } from '../client/index.js';
import type { SmeClient } from '../client/client.js';
import type { HostSession, HostSessionRequest, Language, SmeClientOptions } from '../client/client-options.js';
import { SmeError } from '../client/errors.js';
import { deleteDraftsAtSignOut } from './drafts/delete-at-sign-out.js';
import { failed, loading, ready, type Loadable } from './loadable.js';

/** An element that uses the session, with the settings of its page. Read whenever they are needed, never cached. */
export interface SessionMember {
  readonly getSession: SmeClientOptions['getSession'] | undefined;
  readonly signOut: (() => Promise<unknown>) | undefined;
  readonly language: Language;
  /** `PageSession.look` has changed. */
  readonly lookingChanged: () => void;
}

/** The settings by which an element chooses its session. */
interface SessionChoice extends Pick<SessionMember, 'getSession'> {
  readonly client: SmeClient | undefined;
  readonly baseUrl: string;
  readonly keepSession: SmeClientOptions['keepSession'];
}

/** How long an unused session stays connected to the browser: elements are moved, and frameworks mount them twice. */
const restAfterMs = 500;

/** By the settings that identify a session. They stay for as long as the page: one for each way to reach a service. */
const ofPage = new Map<string, PageSession>();
const ofHost = new WeakMap<SmeClient, PageSession>();

/** The session that an element is to use; undefined while its settings are incomplete. */
export function pageSessionFor({ client, baseUrl, keepSession, getSession }: SessionChoice): PageSession | undefined {
  if (client) return getOrCreate(ofHost, client, () => new PageSession(() => ({ client })));
  if (!baseUrl) return undefined;
  const address = URL.canParse(baseUrl, location.href) ? new URL(baseUrl, location.href).href : baseUrl;
  const key = JSON.stringify([address.replace(/\/+$/, ''), getSession ? 'host' : (keepSession ?? 'page')]);
  return getOrCreate(
    ofPage,
    key,
    () => new PageSession(session => clientOf(session, { baseUrl, keepSession, getSession })),
  );
}

function getOrCreate<Key>(
  all: { get(key: Key): PageSession | undefined; set(key: Key, value: PageSession): unknown },
  key: Key,
  create: () => PageSession,
): PageSession {
  const known = all.get(key) ?? create();
  all.set(key, known);
  return known;
}

function clientOf(
  session: PageSession,
  { baseUrl, keepSession, getSession }: Omit<SessionChoice, 'client'>,
): PageClient {
  return createPageClient({
    baseUrl,
    language: () => session.language,
    signOut: () => session.signOutAtHost(),
    ...(getSession && { getSession: request => session.sessionOfHost(request) }),
    ...(keepSession && { keepSession }),
  });
}

/**
 * The session of a page with one service. It belongs to the page and not to an element: elements come and go, are moved, or are
 * recreated by a framework, and find the person still signed in (docs/decisions/0019-one-session-per-page.md).
 */
export class PageSession {
  readonly client: SmeClient;
  readonly #hold: Partial<Pick<PageClient, 'rest' | 'wake'>>;
  /** In order of connection. */
  readonly #members = new Set<SessionMember>();
  /** The last element that left represents the page until the session rests. */
  #left: SessionMember | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #rests = false;
  #language: Language = 'th';
  #resumed: Promise<unknown> | undefined;
  #verified: Promise<unknown> | undefined;
  #look: Loadable<undefined> = ready(undefined);

  constructor(create: (session: PageSession) => Partial<PageClient> & Pick<PageClient, 'client'>) {
    const made = create(this);
    this.client = made.client;
    this.#hold = made;
    deleteDraftsAtSignOut(this.client);
  }

  /** Whether the sign-in state is being determined, or why that failed. */
  get look(): Loadable<undefined> {
    return this.#look;
  }

  /** Of the element that connected last; without elements, the last known value. */
  get language(): Language {
    const member = [...this.#members].at(-1);
    if (member) this.#language = member.language;
    return this.#language;
  }

  connect(member: SessionMember) {
    clearTimeout(this.#restTimer);
    this.#members.delete(member);
    this.#members.add(member);
    this.#left = undefined;
    if (!this.#rests) return;
    this.#rests = false;
    this.#hold.wake?.();
  }

  disconnect(member: SessionMember) {
    if (!this.#members.delete(member) || this.#members.size > 0) return;
    this.#left = member;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#rest(), restAfterMs);
  }

  /**
   * Determines who is signed in, once for all callers while the session is used: the host may have a session, the tab may have
   * kept one, or the person comes back from another page with a one-time code.
   */
  resume(): Promise<unknown> {
    return (this.#resumed ??= this.#find());
  }

  /** The same, although it was determined before. */
  resumeAgain(): Promise<unknown> {
    if (this.#look.status !== 'loading') this.#resumed = undefined;
    return this.resume();
  }

  /** Asks the service whether the session is still valid, once for all concurrent callers. */
  verify(): Promise<unknown> {
    return (this.#verified ??= this.client.api.GET('/session').finally(() => (this.#verified = undefined)));
  }

  async sessionOfHost(request: HostSessionRequest): Promise<HostSession | null> {
    const member = this.#speakers().find(each => each.getSession);
    // What is still running after the last element has left can wait for the next one.
    if (!member?.getSession) throw new SmeError('unreachable');
    return member.getSession(request);
  }

  async signOutAtHost(): Promise<unknown> {
    return this.#speakers()
      .find(each => each.signOut)
      ?.signOut?.();
  }

  #speakers(): readonly SessionMember[] {
    return this.#left ? [this.#left] : [...this.#members].reverse();
  }

  #rest() {
    this.#left = undefined;
    this.#rests = true;
    if (this.#look.status !== 'loading') this.#resumed = undefined;
    this.#hold.rest?.();
  }

  async #find() {
    this.#setLook(loading);
    try {
      const account = await this.client.auth.resume();
      this.#setLook(ready(undefined));
      return account;
    } catch (thrown) {
      this.#resumed = undefined;
      this.#setLook(failed(SmeError.from(thrown)));
      throw thrown;
    }
  }

  #setLook(look: Loadable<undefined>) {
    this.#look = look;
    for (const member of [...this.#members]) member.lookingChanged();
  }
}
