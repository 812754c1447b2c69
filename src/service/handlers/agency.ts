import { applyAgencyEvent } from '../../rules/inquiry-status.js';
import { auditor } from '../audit.js';
import type { AgencyCaller, Call, Handlers } from '../edge/call.js';
import { invalidField, invalidRequest, notFound, ProblemError } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { agencyParty, type EntryRecord } from '../records.js';
import { inquiryViews } from '../views.js';
import { answerOnce } from './answer-once.js';
import { carriedDocuments } from './carried-documents.js';
import { pageReader } from './pages.js';
import { applyAct } from '../act.js';

type AgencyOperation = 'listAgencyInquiries' | 'getAgencyInquiry' | 'recordAgencyEvent';

/** What an agency's own system calls. An agency reaches only what stands with it now. */
export function agencyHandlers(deps: Deps): Pick<Handlers, AgencyOperation> {
  const { store, newId, signals } = deps;
  const { access, recordReading } = auditor(deps);
  const readPage = pageReader(deps);

  return {
    async listAgencyInquiries(call) {
      const {
        caller: { agencyId },
        query: { status, ...paging },
      } = call;
      const list = { place: 'query', name: ['agency', agencyId, status ?? null] } as const;
      const { page, beside, views } = await readPage(call, list, paging, request =>
        store.inquiriesAt(agencyId, status, request),
      );
      const inquiries = page.rows.map(({ inquiry, attachments }) => views.forAgency(inquiry, attachments));
      return { status: 200, body: { inquiries, ...beside } };
    },

    async getAgencyInquiry(call) {
      const { caller, path, at } = call;
      const inquiry = await store.inquiryAt(caller.agencyId, path.receiptNumber);
      if (!inquiry) throw notFound();
      const entries = await store.entriesOf(inquiry);
      const views = inquiryViews(await store.reference());
      const attachments = entries.flatMap(entry => entry.attachments);
      await recordReading(call, [inquiry]);
      return {
        status: 200,
        body: {
          inquiry: views.forAgency(inquiry, attachments),
          history: views.history(entries),
          asOf: at.toISOString(),
        },
      };
    },

    recordAgencyEvent: call =>
      answerOnce(store, call, async keep => {
        const { caller, path, body, at } = call;
        const inquiry = await store.inquiryAt(caller.agencyId, path.receiptNumber);
        if (!inquiry) throw notFound();
        const transition = applyAgencyEvent(inquiry, body);
        if (!transition.ok) throw new ProblemError('not_allowed_now');

        const earlier = await store.entriesOf(inquiry);
        const said = readEvent(body);
        const forwardedTo = await nextAgency(body, caller);
        const correctsEntryId = correctedEntry(body, caller, earlier);
        const { documents, errors } = await carriedDocuments(store, caller.party, body.attachmentIds, earlier);
        if (errors.length > 0) throw invalidRequest(errors);

        const by = caller.party;
        const change = { entryId: newId(), at, by, ...transition, ...said, documents, forwardedTo, correctsEntryId };
        const act = applyAct(inquiry, change);
        const views = inquiryViews(await store.reference());
        const answer = { status: 201 as const, body: views.historyEntry(act.entry) };
        const written = await store.recordEntry({ ...act, answer: keep(answer), access: access(call, inquiry) });
        if (written !== 'recorded') return 'again';
        const { receiptNumber, readerIds } = inquiry;
        signals.publish(readerIds, { receiptNumber, changedAt: act.entry.occurredAt });
        return answer;
      }),
  };

  /** Where a forwarded inquiry goes; null when the event is another one. */
  async function nextAgency(event: AgencyEventBody, { agencyId }: AgencyCaller): Promise<string | null> {
    if (event.kind !== 'forward') return null;
    const { agencies } = await store.reference();
    if (!agencies.has(event.toAgencyId)) throw invalidField('/toAgencyId', 'not_known');
    if (event.toAgencyId === agencyId) throw invalidField('/toAgencyId', 'not_in_list');
    return event.toAgencyId;
  }
}

type AgencyEventBody = Call<'recordAgencyEvent'>['body'];

function readEvent({ detail = '', officerName }: AgencyEventBody) {
  return { detail, officerName: officerName || null };
}

/** The entry that is put right: one that the same agency wrote to this inquiry (D25). */
function correctedEntry(
  event: AgencyEventBody,
  { agencyId }: AgencyCaller,
  earlier: readonly EntryRecord[],
): string | null {
  if (event.kind !== 'correct') return null;
  const isOwn = earlier.some(({ entryId, by }) => entryId === event.correctsEntryId && by === agencyParty(agencyId));
  if (!isOwn) throw invalidField('/correctsEntryId', 'not_known');
  return event.correctsEntryId;
}
