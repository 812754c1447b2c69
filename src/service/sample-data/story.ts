/** Describes inquiries in a few words, and builds their records by the same rules that the service follows. */
import { addDays, bangkokDay, startOfBangkokDay } from '../../rules/calendar.js';
import { applyAgencyEvent, applyCitizenReply, applyWithdrawal } from '../../rules/inquiry-status.js';
import { applyTransition, createInquiryRecords } from '../inquiries/transition.js';
import {
  accountParty,
  agencyParty,
  type AccountRecord,
  type BusinessRecord,
  type InquiryRecord,
  type PartyId,
} from '../store/records.js';
import type { SeededInquiry } from '../store/store.js';
import { sampleAttachmentRecord, type SampleAttachment } from './attachments.js';
import { sampleId } from './ids.js';

/** Whole Bangkok days ago, and the time of that day: `[3, '09:15']`. */
export type When = readonly [daysAgo: number, time: string];

interface StepBase {
  readonly at: When;
  readonly detail?: string;
  readonly attachments?: readonly SampleAttachment[];
}

/** One transition; agencies' steps are taken by the agency that is responsible at that point. */
export type StoryStep =
  | (StepBase & { readonly kind: 'accept' | 'reply' | 'request_information' | 'decline'; readonly officer?: string })
  | (StepBase & { readonly kind: 'forward'; readonly to: string })
  | (StepBase & { readonly kind: 'complete'; readonly outcome: 'answered' | 'merged'; readonly officer?: string })
  /** Corrects the entry before it. */
  | (StepBase & { readonly kind: 'correct' })
  | (StepBase & { readonly kind: 'citizen_reply' | 'withdraw' });

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
  readonly attachments?: readonly SampleAttachment[];
  readonly steps?: readonly StoryStep[];
  /** How many of the agencies' changes the creator has seen; 0 by default. */
  readonly seen?: number;
}

/** The instant of a time on an earlier day. A time later today becomes the minute before `now`. */
export function instantAt([daysAgo, time]: When, now: Date): Date {
  const day = addDays(bangkokDay(now), -daysAgo);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const start = Date.parse(startOfBangkokDay(day));
  const latest = Math.max(start, now.getTime() - 60_000);
  return new Date(Math.min(start + (hours * 60 + minutes) * 60_000, latest));
}

/** Builds the records of one story. `number` makes its ids unique. */
export async function buildStory(story: Story, number: number, now: Date): Promise<SeededInquiry> {
  const inquiryId = sampleId('inquiry', number);
  const creator = accountParty(story.creator.accountId);
  const contents: Record<string, Uint8Array<ArrayBuffer>> = {};

  async function records(documents: readonly SampleAttachment[] = [], entry: number, owner: PartyId, at: Date) {
    return Promise.all(
      documents.map((document, index) => {
        const attachmentId = sampleId('document', number * 1000 + entry * 10 + index);
        contents[attachmentId] = document.bytes;
        return sampleAttachmentRecord(document, attachmentId, owner, at.toISOString(), inquiryId);
      }),
    );
  }

  const sentAt = instantAt(story.sent, now);
  const documents = await records(story.attachments, 0, creator, sentAt);
  const sent = createInquiryRecords({
    ...story,
    inquiryId,
    entryId: entryId(number, 0),
    at: sentAt,
    attachments: documents,
  });
  const entries = [sent.entry];
  let { inquiry } = sent;
  for (const [index, step] of (story.steps ?? []).entries()) {
    const at = instantAt(step.at, now);
    const by = isByCitizen(step) ? creator : agencyParty(inquiry.agencyId);
    const change = applyTransition(inquiry, {
      ...requireTransition(inquiry, step),
      entryId: entryId(number, index + 1),
      at,
      by,
      detail: step.detail ?? '',
      attachments: await records(step.attachments, index + 1, by, at),
      officerName: ('officer' in step && step.officer) || null,
      forwardedTo: step.kind === 'forward' ? step.to : null,
      correctsEntryId: step.kind === 'correct' ? (entries.at(-1)?.entryId ?? null) : null,
    });
    inquiry = change.inquiry;
    entries.push(change.entry);
  }
  return { inquiry, entries, contents, seenChanges: { [story.creator.accountId]: story.seen ?? 0 } };
}

function entryId(story: number, entry: number): string {
  return sampleId('entry', story * 100 + entry);
}

function isByCitizen({ kind }: StoryStep): boolean {
  return kind === 'citizen_reply' || kind === 'withdraw';
}

function requireTransition(inquiry: InquiryRecord, step: StoryStep) {
  const transition = transitionOf(inquiry, step);
  if (!transition.ok) throw new Error(`The story of ${inquiry.receiptNumber} cannot go on with ${step.kind}.`);
  return transition;
}

function transitionOf(inquiry: InquiryRecord, step: StoryStep) {
  if (step.kind === 'citizen_reply') return applyCitizenReply(inquiry);
  if (step.kind === 'withdraw') return applyWithdrawal(inquiry);
  if (step.kind === 'complete') return applyAgencyEvent(inquiry, { kind: 'complete', outcome: step.outcome });
  return applyAgencyEvent(inquiry, { kind: step.kind });
}
