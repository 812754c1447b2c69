/** Stories of inquiries, told in a few words and made into records by the same rules that the service follows. */
import { addDays, bangkokDay, startOfBangkokDay } from '../../rules/calendar.js';
import { applyAgencyEvent, applyCitizenReply, applyWithdrawal } from '../../rules/inquiry-status.js';
import { applyAct, sendInquiry } from '../act.js';
import {
  accountParty,
  agencyParty,
  type AccountRecord,
  type BusinessRecord,
  type InquiryRecord,
  type PartyId,
} from '../records.js';
import type { SeededInquiry } from '../store.js';
import { documentRecord, type SampleDocument } from './documents.js';
import { sampleId } from './ids.js';

/** Whole Bangkok days ago, and the time of that day: `[3, '09:15']`. */
export type When = readonly [daysAgo: number, time: string];

interface ActBase {
  readonly at: When;
  readonly detail?: string;
  readonly documents?: readonly SampleDocument[];
}

/** What happened to the inquiry; agencies act by the one it stands with. */
export type StoryAct =
  | (ActBase & { readonly act: 'accept' | 'reply' | 'request_information' | 'decline'; readonly officer?: string })
  | (ActBase & { readonly act: 'forward'; readonly to: string })
  | (ActBase & { readonly act: 'complete'; readonly outcome: 'answered' | 'merged'; readonly officer?: string })
  /** Puts the entry before it right. */
  | (ActBase & { readonly act: 'correct' })
  | (ActBase & { readonly act: 'citizen_reply' | 'withdraw' });

export interface Story {
  readonly creator: AccountRecord;
  readonly business: BusinessRecord;
  readonly categoryId: string;
  readonly agencyId: string;
  /** The eight digits of its receipt number. */
  readonly digits: string;
  readonly subject: string;
  readonly detail: string;
  readonly sent: When;
  readonly documents?: readonly SampleDocument[];
  readonly acts?: readonly StoryAct[];
  /** How many of the agencies' changes the creator has seen; none, when not given. */
  readonly seen?: number;
}

/** The instant of a time on an earlier day; today's times that have not come yet become the moment before `now`. */
export function instantOf([daysAgo, time]: When, now: Date): Date {
  const day = addDays(bangkokDay(now), -daysAgo);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const start = Date.parse(startOfBangkokDay(day));
  const latest = Math.max(start, now.getTime() - 60_000);
  return new Date(Math.min(start + (hours * 60 + minutes) * 60_000, latest));
}

/** Tells one story. `number` tells its ids from those of the others. */
export async function tell(story: Story, number: number, now: Date): Promise<SeededInquiry> {
  const inquiryId = sampleId('inquiry', number);
  const creator = accountParty(story.creator.accountId);
  const contents: Record<string, Uint8Array<ArrayBuffer>> = {};

  async function records(documents: readonly SampleDocument[] = [], entry: number, owner: PartyId, at: Date) {
    return Promise.all(
      documents.map((document, index) => {
        const attachmentId = sampleId('document', number * 1000 + entry * 10 + index);
        contents[attachmentId] = document.bytes;
        return documentRecord(document, attachmentId, owner, at.toISOString(), inquiryId);
      }),
    );
  }

  const sentAt = instantOf(story.sent, now);
  const documents = await records(story.documents, 0, creator, sentAt);
  const sent = sendInquiry({ ...story, inquiryId, entryId: entryId(number, 0), at: sentAt, documents });
  const entries = [sent.entry];
  let { inquiry } = sent;
  for (const [index, told] of (story.acts ?? []).entries()) {
    const at = instantOf(told.at, now);
    const by = isCitizens(told) ? creator : agencyParty(inquiry.agencyId);
    const changed = applyAct(inquiry, {
      ...outcomeOf(inquiry, told),
      entryId: entryId(number, index + 1),
      at,
      by,
      detail: told.detail ?? '',
      documents: await records(told.documents, index + 1, by, at),
      officerName: ('officer' in told && told.officer) || null,
      forwardedTo: told.act === 'forward' ? told.to : null,
      correctsEntryId: told.act === 'correct' ? (entries.at(-1)?.entryId ?? null) : null,
    });
    inquiry = changed.inquiry;
    entries.push(changed.entry);
  }
  return { inquiry, entries, contents, seenChanges: { [story.creator.accountId]: story.seen ?? 0 } };
}

function entryId(story: number, entry: number): string {
  return sampleId('entry', story * 100 + entry);
}

function isCitizens({ act }: StoryAct): boolean {
  return act === 'citizen_reply' || act === 'withdraw';
}

function outcomeOf(inquiry: InquiryRecord, told: StoryAct) {
  const transition = transitionOf(inquiry, told);
  if (!transition.ok) throw new Error(`The story of ${inquiry.receiptNumber} cannot go on with ${told.act}.`);
  return transition;
}

function transitionOf(inquiry: InquiryRecord, act: StoryAct) {
  if (act.act === 'citizen_reply') return applyCitizenReply(inquiry);
  if (act.act === 'withdraw') return applyWithdrawal(inquiry);
  if (act.act === 'complete') return applyAgencyEvent(inquiry, { kind: 'complete', outcome: act.outcome });
  return applyAgencyEvent(inquiry, { kind: act.act });
}
