import { serviceLimits } from '../../contract/limits.js';
import type { DataAccess, ExportedInquiry, ExportedSignIn } from '../../contract/types.js';
import { maskAccountNumber } from '../../rules/account-number.js';
import { csvRows, csvTexts } from '../export/csv-export.js';
import { jsonRows, jsonTexts } from '../export/json-export.js';
import { textStream } from '../export/text-stream.js';
import { createTurns } from '../export/turns.js';
import { createAuditor } from '../inquiries/audit.js';
import type { Call, Handlers } from '../http/call.js';
import { preferredLanguage } from '../../rules/preferred-language.js';
import type { Dependencies } from '../options.js';
import { agencyIdOf, type AccessRecord, type AccountRecord, type SessionRecord } from '../store/records.js';
import type { ListPosition } from '../store/store.js';
import { accountView, attachmentView, businessView, inquiryViews } from '../inquiries/views.js';

type ExportOperation = 'exportMyData' | 'exportMyInquiries';

/**
 * The person's own copy of their data, and who else has accessed it (PDPA s.30–31). Attachments are listed; their bytes are
 * downloaded separately. Both answers are streamed, since they may be long.
 */
export function privacyHandlers(deps: Dependencies): Pick<Handlers, ExportOperation> {
  const { store } = deps;
  const { recordReads } = createAuditor(deps);
  const turns = createTurns();
  type Views = ReturnType<typeof inquiryViews>;

  /** Each page is recorded as read before it leaves. */
  function inquiryTexts(call: Call<ExportOperation>, views: Views, write: (rows: ExportedInquiry[]) => string) {
    const { account, listVersion } = call.caller;
    const { accountId } = account;
    const asOf = call.at.toISOString();
    return turns.texts<ListPosition>(async (limit, after) => {
      const { rows, next } = await store.allInquiriesOf(accountId, asOf, { limit, after, listVersion });
      await recordReads(
        call,
        rows.map(({ seen }) => seen.inquiry),
      );
      const exported = rows.map(({ seen, entries }) => ({
        inquiry: views.detail(seen, entries, accountId),
        history: views.history(entries),
      }));
      return { text: write(exported), next };
    });
  }

  function accessTexts({ caller }: Call<ExportOperation>, views: Views) {
    let left: number = serviceLimits.dataExport.maxAccesses;
    return turns.texts<AccessRecord>(async (limit, after) => {
      const rows = await store.accessesTo(caller.account.accountId, Math.min(limit, left), after ?? undefined);
      left -= rows.length;
      const next = left > 0 && rows.length === limit ? (rows.at(-1) ?? null) : null;
      return { text: jsonRows(rows.map(access => exportedAccess(access, views.agencyRef))), next };
    });
  }

  function stream(call: Call<ExportOperation>, texts: AsyncGenerator<string, void>) {
    return textStream(texts, error => deps.onError(error, call.requestId));
  }

  return {
    async exportMyData(call) {
      const { account, party } = call.caller;
      const exportedAt = call.at.toISOString();
      const [sessions, businesses, unused, reference] = await Promise.all([
        store.sessionsOf(account.accountId, exportedAt),
        store.businessesOf(account.accountId),
        store.unusedAttachmentsOf(party),
        store.reference(),
      ]);
      const views = inquiryViews(reference);
      const texts = jsonTexts({
        head: {
          exportedAt,
          account: accountView(account),
          signIn: exportedSignIn(account, sessions),
          businesses: businesses.map(businessView),
        },
        inquiries: inquiryTexts(call, views, jsonRows),
        unusedDocuments: unused.map(attachmentView),
        accesses: accessTexts(call, views),
      });
      return {
        status: 200,
        headers: { 'Content-Type': 'application/json', ...savedAs('sme-one-id-export.json') },
        stream: await stream(call, texts),
      };
    },

    async exportMyInquiries(call) {
      const language = preferredLanguage(call.request.headers.get('Accept-Language'));
      const views = inquiryViews(await store.reference());
      const rows = inquiryTexts(call, views, inquiries => csvRows(inquiries, language));
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Language': language,
          ...savedAs('sme-one-id-inquiries.csv'),
        },
        stream: await stream(call, csvTexts(rows, language)),
      };
    },
  };
}

function savedAs(name: string) {
  return { 'Content-Disposition': `attachment; filename="${name}"` };
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
