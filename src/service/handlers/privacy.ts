import type { Handlers } from '../edge/call.js';
import type { Deps } from '../options.js';
import { accountView, businessView, inquiryViews } from '../views.js';

/** The person's own copy of what is kept on them (PDPA s.30–31). Documents are listed; their bytes are downloaded apart. */
export function privacyHandlers({ store }: Deps): Pick<Handlers, 'exportMyData'> {
  return {
    async exportMyData({ caller: { account }, at }) {
      const [businesses, everything, reference] = await Promise.all([
        store.businessesOf(account.accountId),
        store.everythingOf(account.accountId),
        store.reference(),
      ]);
      const views = inquiryViews(reference);
      return {
        status: 200,
        headers: { 'Content-Disposition': 'attachment; filename="sme-one-id-export.json"' },
        body: {
          exportedAt: at.toISOString(),
          account: accountView(account),
          businesses: businesses.map(businessView),
          inquiries: everything.map(({ seen, entries }) => ({
            inquiry: views.whole(seen, entries, account.accountId),
            history: views.history(entries),
          })),
        },
      };
    },
  };
}
