import type { HostSessionRequest } from '../client/client-options.js';
import type { Session } from '../contract/types.js';
import type { BackendSession } from './backend-options.js';
import { isSessionId, newSessionId, sealFor, type Seal } from './sealed.js';
import type { ServiceCalls } from './service-calls.js';
import type { SessionStore, StoredSession } from './session-store.js';

/** A token that ends so soon may end on its way. */
const soonMs = 30_000;

export interface KeptSessions {
  /** Stores a session; returns its id, for the cookie. */
  begin(session: Session): Promise<string>;
  /** The session with a token that works; `null` when it is over or unknown. */
  read(id: string | undefined, request: HostSessionRequest): Promise<BackendSession | null>;
  /** Removes it, and returns what it was. */
  end(id: string | undefined): Promise<Session | undefined>;
}

/** Sessions in the store. Their tokens are renewed one at a time, over all processes that share the store. */
export function keptSessions(
  store: SessionStore,
  service: ServiceCalls,
  onError: (error: unknown) => void,
): KeptSessions {
  const renewals = new Map<string, Promise<Session | undefined>>();

  const isToRenew = ({ accessToken, expiresAt }: Session, { extend, rejectedToken }: HostSessionRequest) =>
    extend === true || rejectedToken === accessToken || Date.parse(expiresAt) - service.now() < soonMs;

  /** The service's clock tells when it ends, which is soon or long ago by the clock of a machine that is wrong. */
  const stored = async (seal: Seal, session: Session): Promise<StoredSession> => ({
    value: await seal.seal(session),
    expiresAt: new Date(Date.now() + Date.parse(session.refreshExpiresAt) - service.now()),
  });

  async function unsealed(seal: Seal, found: StoredSession | undefined): Promise<Session | undefined> {
    try {
      return found && ((await seal.open(found.value)) as Session);
    } catch (cause) {
      onError(new Error('A stored session cannot be read; its owner has to sign in again.', { cause }));
      return undefined;
    }
  }

  async function renew(seal: Seal, request: HostSessionRequest): Promise<Session | undefined> {
    let session: Session | undefined;
    await store.change(seal.storeKey, async before => {
      session = await unsealed(seal, before);
      // Another process may have renewed or ended it meanwhile.
      if (!session || !isToRenew(session, request)) return before;
      session = (await service.refresh(session.refreshToken, request.extend === true)) ?? undefined;
      return session && stored(seal, session);
    });
    return session;
  }

  /**
   * One renewal for all who ask meanwhile. They share its failure, too: else each would wait for a service that does not answer,
   * one after another.
   */
  function renewed(seal: Seal, request: HostSessionRequest): Promise<Session | undefined> {
    const name = `${seal.storeKey} ${request.extend === true ? 'extended' : ''}`;
    const renewal = renewals.get(name) ?? renew(seal, request).finally(() => renewals.delete(name));
    renewals.set(name, renewal);
    return renewal;
  }

  return {
    async begin(session) {
      const id = newSessionId();
      const seal = await sealFor(id);
      await store.write(seal.storeKey, await stored(seal, session));
      return id;
    },

    async read(id, request) {
      const seal = await sealOf(id);
      if (!seal) return null;
      const found = await unsealed(seal, await store.read(seal.storeKey));
      return forHost(found && isToRenew(found, request) ? await renewed(seal, request) : found);
    },

    async end(id) {
      const seal = await sealOf(id);
      if (!seal) return undefined;
      let session: Session | undefined;
      await store.change(seal.storeKey, async before => {
        session = await unsealed(seal, before);
        return undefined;
      });
      return session;
    },
  };
}

const sealOf = async (id: string | undefined) => (id !== undefined && isSessionId(id) ? sealFor(id) : undefined);

function forHost(session: Session | undefined): BackendSession | null {
  return session
    ? { accessToken: session.accessToken, expiresAt: session.refreshExpiresAt, account: session.account }
    : null;
}
