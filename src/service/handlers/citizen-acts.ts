import { applyCitizenReply, applyWithdrawal } from '../../rules/inquiry-status.js';
import { auditor } from '../audit.js';
import type { Handler, SignedInCaller } from '../edge/call.js';
import { invalidRequest, notFound, ProblemError } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { inquiryViews } from '../views.js';
import { answerOnce } from './answer-once.js';
import { carriedDocuments } from './carried-documents.js';
import { applyAct } from '../act.js';

/** The citizen answers, or adds something, while the inquiry is in progress (D9). */
export function replyToInquiry({ store, newId }: Deps): Handler<'replyToInquiry'> {
  const { access } = auditor({ store, newId });
  return call =>
    answerOnce(store, call, async keep => {
      const { caller, path, body, at } = call;
      const { inquiry } = await ownInquiry(store, caller, path.receiptNumber);
      const transition = applyCitizenReply(inquiry);
      if (!transition.ok) throw new ProblemError('not_allowed_now');
      const earlier = await store.entriesOf(inquiry);
      const { documents, errors } = await carriedDocuments(store, caller.party, body.attachmentIds, earlier);
      if (errors.length > 0) throw invalidRequest(errors);

      const { detail } = body;
      const act = applyAct(inquiry, { entryId: newId(), at, by: caller.party, ...transition, detail, documents });
      const views = inquiryViews(await store.reference());
      const answer = { status: 201 as const, body: views.historyEntry(act.entry) };
      const written = await store.recordEntry({ ...act, answer: keep(answer), access: access(call, inquiry) });
      return written === 'recorded' ? answer : 'again';
    });
}

/** The citizen takes an inquiry back that no agency has acted on (D8). */
export function withdrawInquiry({ store, newId }: Deps): Handler<'withdrawInquiry'> {
  const { access } = auditor({ store, newId });
  return call =>
    answerOnce(store, call, async keep => {
      const { caller, path, body, at } = call;
      const { inquiry, seenChanges } = await ownInquiry(store, caller, path.receiptNumber);
      const transition = applyWithdrawal(inquiry);
      if (!transition.ok) throw new ProblemError('not_allowed_now');

      const detail = body.reason ?? '';
      const earlier = await store.entriesOf(inquiry);
      const act = applyAct(inquiry, { entryId: newId(), at, by: caller.party, ...transition, detail, documents: [] });
      const views = inquiryViews(await store.reference());
      const seen = { inquiry: act.inquiry, seenChanges };
      const answer = {
        status: 200 as const,
        body: views.whole(seen, [...earlier, act.entry], caller.account.accountId),
      };
      const written = await store.recordEntry({ ...act, answer: keep(answer), access: access(call, inquiry) });
      return written === 'recorded' ? answer : 'again';
    });
}

async function ownInquiry(store: Deps['store'], { account }: SignedInCaller, receiptNumber: string) {
  const seen = await store.inquiryOf(account.accountId, receiptNumber);
  if (!seen) throw notFound();
  return seen;
}
