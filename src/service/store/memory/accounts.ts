import type {
  AccountRecord,
  PasswordResetRecord,
  SessionRecord,
  SignInCodeRecord,
  SignInRequestRecord,
} from '../records.js';
import type { AccountStore, StoreSeed } from '../store.js';
import { usernameKey } from '../../sign-in/username-key.js';
import { subtractMilliseconds, waitingEmailLifetimeMs } from '../lifetimes.js';
import { memoryEmails } from './emails.js';
import { LiveSessions } from './live-sessions.js';

/** Accounts, their sessions, and the short-lived secrets of signing in. */
export function memoryAccounts(seed: StoreSeed) {
  const accounts = new Map(seed.accounts.map(account => [account.accountId, account]));
  const idOfUsername = new Map(seed.accounts.map(account => [usernameKey(account.username), account.accountId]));
  const idOfNumber = new Map(
    seed.accounts.map(account => [numberKey(account.identityKind, account.identityNumber), account.accountId]),
  );
  const agencyNames = new Map(seed.agencies.map(({ agencyId, name }) => [agencyId, { agencyId, name }]));
  const credentials = new Map(seed.agencyCredentials.map(entry => [entry.credentialHash, entry.agencyId]));
  const sessions = new LiveSessions();
  const requests = new Map<string, SignInRequestRecord>();
  const codes = new Map<string, SignInCodeRecord>();
  const resets = new Map<string, PasswordResetRecord>();
  const emails = memoryEmails(accountId => accounts.get(accountId));

  function withAccount(session: SessionRecord | undefined) {
    const account = session && accounts.get(session.accountId);
    return session && account && { session, account };
  }

  function setPassword(account: AccountRecord, passwordHash: string): void {
    accounts.set(account.accountId, { ...account, passwordHash });
    sessions.endAllOf(account.accountId);
    for (const [hash, { accountId }] of resets) if (accountId === account.accountId) resets.delete(hash);
    emails.removeAllOf(({ accountId }) => accountId === account.accountId);
  }

  const methods: AccountStore = {
    async accountByUsername(username) {
      return accounts.get(idOfUsername.get(usernameKey(username)) ?? '');
    },
    async accountByIdentity(kind, identityNumber) {
      return accounts.get(idOfNumber.get(numberKey(kind, identityNumber)) ?? '');
    },
    async addAccount(account) {
      const username = usernameKey(account.username);
      const number = numberKey(account.identityKind, account.identityNumber);
      if (idOfUsername.has(username) || idOfNumber.has(number)) return false;
      accounts.set(account.accountId, account);
      idOfUsername.set(username, account.accountId);
      idOfNumber.set(number, account.accountId);
      return true;
    },
    async renewPasswordHash(accountId, before, after) {
      const account = accounts.get(accountId);
      if (account?.passwordHash === before) accounts.set(accountId, { ...account, passwordHash: after });
    },
    async startSession(session) {
      sessions.start(session);
    },
    async sessionOf(accessTokenHash) {
      return withAccount(sessions.byAccessToken(accessTokenHash));
    },
    async renewSession(refreshTokenHash, renewal, at) {
      const renewed = sessions.renew(refreshTokenHash, renewal, at);
      const found = withAccount(renewed?.session);
      return renewed && found && { ...found, seed: renewed.seed };
    },
    async sessionsOf(accountId, at) {
      return sessions.ofAccount(accountId, at);
    },
    async endSession(sessionId) {
      sessions.end(sessionId);
    },
    async liveSessions(sessionIds) {
      return sessionIds.filter(sessionId => sessions.has(sessionId));
    },
    async addSignInRequest(request) {
      requests.set(request.requestHash, request);
    },
    async signInRequest(requestHash) {
      return requests.get(requestHash);
    },
    async grantSignInCode(requestHash, code) {
      const isFirst = requests.delete(requestHash);
      if (isFirst) codes.set(code.codeHash, code);
      return isFirst;
    },
    async spendSignInCode(codeHash) {
      const code = codes.get(codeHash);
      codes.delete(codeHash);
      const account = code && accounts.get(code.accountId);
      return code && account && { code, account };
    },
    async addPasswordReset(reset) {
      resets.set(reset.tokenHash, reset);
    },
    async passwordReset(tokenHash) {
      const reset = resets.get(tokenHash);
      const account = reset && accounts.get(reset.accountId);
      return reset && account && { reset, account };
    },
    async replacePassword(tokenHash, passwordHash) {
      const reset = resets.get(tokenHash);
      const account = reset && accounts.get(reset.accountId);
      if (account) setPassword(account, passwordHash);
      return account !== undefined;
    },
    async agencyByCredential(credentialHash) {
      return agencyNames.get(credentials.get(credentialHash) ?? '');
    },
  };

  return {
    methods,
    emails: emails.methods,
    forgetExpired(at: string): void {
      const forgottenBefore = subtractMilliseconds(at, waitingEmailLifetimeMs);
      emails.removeAllOf(({ storedAt }) => storedAt < forgottenBefore);
      sessions.forgetExpired(at);
      for (const kept of [requests, codes, resets])
        for (const [hash, { expiresAt }] of kept) if (expiresAt <= at) kept.delete(hash);
    },
  };
}

function numberKey(kind: string, identityNumber: string): string {
  return `${kind} ${identityNumber}`;
}
