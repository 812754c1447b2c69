import { serviceLimits } from '../../contract/limits.js';
import type { DataAccess, ExportedSignIn } from '../../contract/types.js';
import { maskAccountNumber } from '../../rules/account-number.js';
import { createAuditor } from '../inquiries/audit.js';
import type { Handlers } from '../http/call.js';
import type { Dependencies } from '../options.js';
import { agencyIdOf, type AccessRecord, type AccountRecord, type SessionRecord } from '../store/records.js';
import { accountView, attachmentView, businessView, inquiryViews } from '../inquiries/views.js';

/**
 * The person's own copy of their data, and who else has accessed it (PDPA s.30–31). Attachments are listed; their bytes are
 * downloaded separately.
 */
export function privacyHandlers(deps: Dependencies): Pick<Handlers, 'exportMyData'> {
  const { store } = deps;
  const { recordReads } = createAuditor(deps);

  return {
    async exportMyData(call) {
      const { account, party } = call.caller;
      const exportedAt = call.at.toISOString();
      const [sessions, businesses, everything, unused, reference, accesses] = await Promise.all([
        store.sessionsOf(account.accountId, exportedAt),
        store.businessesOf(account.accountId),
        store.allInquiriesOf(account.accountId),
        store.unusedAttachmentsOf(party),
        store.reference(),
        store.accessesTo(account.accountId, serviceLimits.dataExport.maxAccesses),
      ]);
      const views = inquiryViews(reference);
      await recordReads(
        call,
        everything.map(({ seen }) => seen.inquiry),
      );
      return {
        status: 200,
        headers: { 'Content-Disposition': 'attachment; filename="sme-one-id-export.json"' },
        body: {
          exportedAt,
          account: accountView(account),
          signIn: exportedSignIn(account, sessions),
          businesses: businesses.map(businessView),
          inquiries: everything.map(({ seen, entries }) => ({
            inquiry: views.detail(seen, entries, account.accountId),
            history: views.history(entries),
          })),
          unusedDocuments: unused.map(attachmentView),
          accesses: accesses.map(access => exportedAccess(access, views.agencyRef)),
        },
      };
    },
  };
}

function exportedSignIn(account: AccountRecord, sessions: readonly SessionRecord[]): ExportedSignIn {
  const { username, email, identityNumber, identityKind } = account;
  return {
    // The username of an account without a password is its identity number, which is shown masked only.
    username: username === identityNumber ? maskAccountNumber(identityNumber, identityKind) : username,
    email,
    sessions: sessions.map(({ refreshExpiresAt }) => ({ endsAt: refreshExpiresAt })),
  };
}

/** Another account is not named: the person learns about the access, not the other person's number. */
function exportedAccess(
  { at, by, operation, receiptNumber, attachmentId }: AccessRecord,
  agencyRef: ReturnType<typeof inquiryViews>['agencyRef'],
): DataAccess {
  const agencyId = agencyIdOf(by);
  return {
    occurredAt: at,
    by: agencyId !== null ? 'agency' : by.startsWith('account:') ? 'account' : 'service',
    agency: agencyId === null ? null : agencyRef(agencyId),
    operation,
    receiptNumber,
    attachmentId,
  };
}
