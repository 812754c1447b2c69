import { applyAgencyEvent } from '../../rules/inquiry-status.js';
import { createAuditor } from '../inquiries/audit.js';
import type { AgencyCaller, Call, Handlers } from '../http/call.js';
import { isMatched } from '../http/entity-tags.js';
import { invalidField, invalidRequest, notFound, ProblemError } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { agencyParty, type EntryRecord, type InquiryRecord } from '../store/records.js';
import type { QueueFilter } from '../store/store.js';
import { inquiryViews } from '../inquiries/views.js';
import { listAgencyChanges } from './agency-changes.js';
import { withIdempotencyKey } from './idempotency.js';
import { toInstant } from './instants.js';
import { resolveAttachments } from './resolve-attachments.js';
import { createPageReader } from './pages.js';
import { applyTransition } from '../inquiries/transition.js';

type AgencyOperation = 'listAgencyInquiries' | 'getAgencyInquiry' | 'recordAgencyEvent' | 'listAgencyChanges';

/** The operations for an agency's own system. An agency reaches only inquiries that it is responsible for now. */
export function agencyHandlers(deps: Dependencies): Pick<Handlers, AgencyOperation> {
  const { store, newId, inquiryEvents } = deps;
  const { accessRecord, recordReads } = createAuditor(deps);
  const readPage = createPageReader(deps);

  return {
    async listAgencyInquiries(call) {
      const {
        caller: { agencyId },
        query: { limit, cursor, ...conditions },
      } = call;
      const filter = queueFilter(conditions);
      const list = { place: 'query', key: ['agency', agencyId, filter] } as const;
      const paging = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
      const { page, envelope, views } = await readPage(call, list, paging, request =>
        store.inquiriesAt(agencyId, filter, request),
      );
      const inquiries = page.rows.map(({ inquiry, attachments }) => views.forAgency(inquiry, attachments));
      return { status: 200, body: { inquiries, ...envelope } };
    },

    async getAgencyInquiry(call) {
      const { caller, path, at } = call;
      const inquiry = await store.inquiryAt(caller.agencyId, path.receiptNumber);
      if (!inquiry) throw notFound();
      const entries = await store.entriesOf(inquiry);
      const views = inquiryViews(await store.reference());
      const attachments = entries.flatMap(entry => entry.attachments);
      await recordReads(call, [inquiry]);
      return {
        status: 200,
        headers: { ETag: etagOf(inquiry) },
        body: {
          inquiry: views.forAgency(inquiry, attachments),
          history: views.history(entries),
          etag: etagOf(inquiry),
          asOf: at.toISOString(),
        },
      };
    },

    recordAgencyEvent: call =>
      withIdempotencyKey(store, call, async toStored => {
        const { caller, path, headers, body, at } = call;
        const inquiry = await store.inquiryAt(caller.agencyId, path.receiptNumber);
        if (!inquiry) throw notFound();
        if (!isMatched(headers['If-Match'], etagOf(inquiry))) throw new ProblemError('precondition_failed');
        const transition = applyAgencyEvent(inquiry, body);
        if (!transition.ok) throw new ProblemError('not_allowed_now');

        const earlier = await store.entriesOf(inquiry);
        const written = readEvent(body);
        const forwardedTo = await forwardTarget(body, caller);
        const correctsEntryId = correctedEntry(body, caller, earlier);
        const { attachments, errors } = await resolveAttachments(store, caller.party, body.attachmentIds, earlier);
        if (errors.length > 0) throw invalidRequest(errors);

        const by = caller.party;
        const change = {
          entryId: newId(),
          at,
          by,
          ...transition,
          ...written,
          attachments,
          forwardedTo,
          correctsEntryId,
        };
        const recorded = applyTransition(inquiry, change);
        const views = inquiryViews(await store.reference());
        const answer = { status: 201 as const, body: views.historyEntry(recorded.entry) };
        const outcome = await store.recordEntry({
          ...recorded,
          response: toStored(answer),
          accessRecord: accessRecord(call, inquiry),
        });
        if (outcome !== 'recorded') return 'again';
        const { receiptNumber, readerIds } = inquiry;
        inquiryEvents.publish(readerIds, { receiptNumber, changedAt: recorded.entry.occurredAt });
        return answer;
      }),

    listAgencyChanges: listAgencyChanges(deps),
  };

  /** The agency that an inquiry is forwarded to; null for any other event. */
  async function forwardTarget(event: AgencyEventBody, { agencyId }: AgencyCaller): Promise<string | null> {
    if (event.kind !== 'forward') return null;
    const { agencies } = await store.reference();
    if (!agencies.has(event.toAgencyId)) throw invalidField('/toAgencyId', 'not_known');
    if (event.toAgencyId === agencyId) throw invalidField('/toAgencyId', 'not_in_list');
    return event.toAgencyId;
  }
}

type QueueConditions = Omit<Call<'listAgencyInquiries'>['query'], 'limit' | 'cursor'>;

function queueFilter({ status, waitingFor, changedSince }: QueueConditions): QueueFilter {
  const since = changedSince === undefined ? undefined : toInstant(changedSince);
  if (changedSince !== undefined && since === undefined)
    throw invalidRequest([{ place: 'query', pointer: '/changedSince', code: 'bad_format' }]);
  return {
    ...(status !== undefined && { status }),
    ...(waitingFor !== undefined && { waitingFor }),
    ...(since !== undefined && { changedSince: since }),
  };
}

type AgencyEventBody = Call<'recordAgencyEvent'>['body'];

function readEvent({ detail = '', officerName }: AgencyEventBody) {
  return { detail, officerName: officerName || null };
}

/** The entry that is corrected: it must be the same agency's, in this inquiry. */
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

/** Every change adds an entry, so their number names a version of the inquiry. */
function etagOf({ version }: Pick<InquiryRecord, 'version'>): string {
  return `"${version}"`;
}
