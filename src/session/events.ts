import type { SmeErrorCode } from '../client/errors.js';
import type { AccountType } from '../contract/types.js';

/** Dispatched on `<sme-one-id>` for the host. Carries no personal data. */
class SessionEvent extends Event {
  constructor(type: string, options: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}

/** The person wants to sign in with the host, whose back end keeps the session. Cancelable: the host shows a sign-in itself. */
export class SmeSignInEvent extends SessionEvent {
  constructor() {
    super('sme-sign-in', { cancelable: true });
  }
}

/** The person asked to sign out; nothing has ended yet. Cancelable: the host signs them out itself. */
export class SmeSignOutEvent extends SessionEvent {
  constructor() {
    super('sme-sign-out', { cancelable: true });
  }
}

/** Somebody signed in, or the host's session turned out to be somebody's. */
export class SmeSignedInEvent extends SessionEvent {
  constructor(readonly accountType: AccountType) {
    super('sme-signed-in');
  }
}

/** Nobody is signed in any more: they signed out, or the session could not be renewed. */
export class SmeSignedOutEvent extends SessionEvent {
  constructor(readonly reason: 'signed-out' | 'expired') {
    super('sme-signed-out');
  }
}

/** The session ends soon, unless it is extended before. */
export class SmeSessionExpiringEvent extends SessionEvent {
  /** RFC 3339. */
  constructor(readonly expiresAt: string) {
    super('sme-session-expiring');
  }
}

/** A call failed. The element that made it shows the failure itself; this is for the host's own logs. */
export class SmeErrorEvent extends SessionEvent {
  constructor(
    readonly code: SmeErrorCode,
    /** Name this to the help desk of the service. */
    readonly requestId: string | undefined,
  ) {
    super('sme-error');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sme-sign-in': SmeSignInEvent;
    'sme-sign-out': SmeSignOutEvent;
    'sme-signed-in': SmeSignedInEvent;
    'sme-signed-out': SmeSignedOutEvent;
    'sme-session-expiring': SmeSessionExpiringEvent;
    'sme-error': SmeErrorEvent;
  }
}
