import type { DataAccess, ExportedSignIn } from '../../contract/types.js';
import { maskAccountNumber } from '../../rules/account-number.js';
import { auditor } from '../audit.js';
import type { Handlers } from '../edge/call.js';
import type { Deps } from '../options.js';
import { agencyOf, type AccessRecord, type AccountRecord, type SessionRecord } from '../records.js';
import { accountView, attachmentView, businessView, inquiryViews } from '../views.js';

/** As many as the contract lets into one copy. */
const MOST_ACCESSES = 10_000;

/**
 * The person's own copy of what is kept on them, and who else has reached it (PDPA s.30–31). Documents are listed; their bytes are
 * downloaded apart.
 */
export function privacyHandlers(deps: Deps): Pick<Handlers, 'exportMyData'> {
  const { store } = deps;
  const { recordReading } = auditor(deps);

  return {
    async exportMyData(call) {
      const { account, party } = call.caller;
      const exportedAt = call.at.toISOString();
      const [sessions, businesses, everything, unused, reference, accesses] = await Promise.all([
        store.sessionsOf(account.accountId, exportedAt),
        store.businessesOf(account.accountId),
        store.everythingOf(account.accountId),
        store.unusedAttachmentsOf(party),
        store.reference(),
        store.accessesTo(account.accountId, MOST_ACCESSES),
      ]);
      const views = inquiryViews(reference);
      await recordReading(
        call,
        everything.map(({ seen }) => seen.inquiry),
      );
      return {
        status: 200,
        headers: { 'Content-Disposition': 'attachment; filename="sme-one-id-export.json"' },
        body: {
          exportedAt,
          account: accountView(account),
          signIn: signInView(account, sessions),
          businesses: businesses.map(businessView),
          inquiries: everything.map(({ seen, entries }) => ({
            inquiry: views.whole(seen, entries, account.accountId),
            history: views.history(entries),
          })),
          unusedDocuments: unused.map(attachmentView),
          accesses: accesses.map(access => accessView(access, views.agencyRef)),
        },
      };
    },
  };
}

function signInView(account: AccountRecord, sessions: readonly SessionRecord[]): ExportedSignIn {
  const { username, email, identityNumber, identityKind } = account;
  return {
    // Accounts that sign in elsewhere are called by their number.
    username: username === identityNumber ? maskAccountNumber(identityNumber, identityKind) : username,
    email,
    sessions: sessions.map(({ refreshExpiresAt }) => ({ endsAt: refreshExpiresAt })),
  };
}

/** Which other account it was stays untold: the person learns of the access, not of the other's number. */
function accessView(
  { at, by, operation, receiptNumber, attachmentId }: AccessRecord,
  agencyRef: ReturnType<typeof inquiryViews>['agencyRef'],
): DataAccess {
  const agencyId = agencyOf(by);
  return {
    occurredAt: at,
    by: agencyId !== null ? 'agency' : by.startsWith('account:') ? 'account' : 'service',
    agency: agencyId === null ? null : agencyRef(agencyId),
    operation,
    receiptNumber,
    attachmentId,
  };
}
