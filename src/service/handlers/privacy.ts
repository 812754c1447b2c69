import type { DataAccess } from '../../contract/types.js';
import { auditor } from '../audit.js';
import type { Handlers } from '../edge/call.js';
import type { Deps } from '../options.js';
import { agencyOf, type AccessRecord } from '../records.js';
import { accountView, businessView, inquiryViews } from '../views.js';

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
      const { account } = call.caller;
      const [businesses, everything, reference, accesses] = await Promise.all([
        store.businessesOf(account.accountId),
        store.everythingOf(account.accountId),
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
          exportedAt: call.at.toISOString(),
          account: accountView(account),
          businesses: businesses.map(businessView),
          inquiries: everything.map(({ seen, entries }) => ({
            inquiry: views.whole(seen, entries, account.accountId),
            history: views.history(entries),
          })),
          accesses: accesses.map(access => accessView(access, views.agencyRef)),
        },
      };
    },
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
