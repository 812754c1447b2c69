import { applyCitizenReply, applyWithdrawal } from '../../rules/inquiry-status.js';
import { createAuditor } from '../inquiries/audit.js';
import type { Handler, SignedInCaller } from '../http/call.js';
import { invalidRequest, notFound, ProblemError } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { inquiryViews } from '../inquiries/views.js';
import { withIdempotencyKey } from './idempotency.js';
import { resolveAttachments } from './resolve-attachments.js';
import { applyTransition } from '../inquiries/transition.js';

/** The citizen replies or adds information while the inquiry is in progress. */
export function replyToInquiry({ store, newId }: Dependencies): Handler<'replyToInquiry'> {
  const { accessRecord } = createAuditor({ store, newId });
  return call =>
    withIdempotencyKey(store, call, async toStored => {
      const { caller, path, body, at } = call;
      const { inquiry } = await ownInquiry(store, caller, path.receiptNumber);
      const transition = applyCitizenReply(inquiry);
      if (!transition.ok) throw new ProblemError('not_allowed_now');
      const earlier = await store.entriesOf(inquiry);
      const { attachments, errors } = await resolveAttachments(store, caller.party, body.attachmentIds, earlier);
      if (errors.length > 0) throw invalidRequest(errors);

      const { detail } = body;
      const change = applyTransition(inquiry, {
        entryId: newId(),
        at,
        by: caller.party,
        ...transition,
        detail,
        attachments,
      });
      const views = inquiryViews(await store.reference());
      const answer = { status: 201 as const, body: views.historyEntry(change.entry) };
      const outcome = await store.recordEntry({
        ...change,
        response: toStored(answer),
        accessRecord: accessRecord(call, inquiry),
      });
      return outcome === 'recorded' ? answer : 'again';
    });
}

/** The citizen withdraws an inquiry that no agency has acted on. */
export function withdrawInquiry({ store, newId }: Dependencies): Handler<'withdrawInquiry'> {
  const { accessRecord } = createAuditor({ store, newId });
  return call =>
    withIdempotencyKey(store, call, async toStored => {
      const { caller, path, body, at } = call;
      const { inquiry, seenChanges } = await ownInquiry(store, caller, path.receiptNumber);
      const transition = applyWithdrawal(inquiry);
      if (!transition.ok) throw new ProblemError('not_allowed_now');

      const detail = body.reason ?? '';
      const earlier = await store.entriesOf(inquiry);
      const change = applyTransition(inquiry, {
        entryId: newId(),
        at,
        by: caller.party,
        ...transition,
        detail,
        attachments: [],
      });
      const views = inquiryViews(await store.reference());
      const seen = { inquiry: change.inquiry, seenChanges };
      const answer = {
        status: 200 as const,
        body: views.detail(seen, [...earlier, change.entry], caller.account.accountId),
      };
      const outcome = await store.recordEntry({
        ...change,
        response: toStored(answer),
        accessRecord: accessRecord(call, inquiry),
      });
      return outcome === 'recorded' ? answer : 'again';
    });
}

async function ownInquiry(store: Dependencies['store'], { account }: SignedInCaller, receiptNumber: string) {
  const seen = await store.inquiryOf(account.accountId, receiptNumber);
  if (!seen) throw notFound();
  return seen;
}
