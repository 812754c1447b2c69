/**
 * What the acts of an agency and of the citizen do to an inquiry: its status, how it ended and whose turn it is.
 *
 * ```
 * new ── accept, reply, forward, request_information ──▶ in_progress ── complete, decline ──▶ completed
 *  └── complete, decline, citizen withdraws ─────────────────────────────────────────────────────┘
 * ```
 * Nothing leads back, and after the end an agency can only correct what it wrote.
 */
import {
  inquiryStatuses,
  type HistoryKind,
  type InquiryStatus,
  type Outcome,
  type WaitingFor,
} from '../contract/codes.js';
import type { AgencyEvent, InquiryCapabilities, InquiryCounts } from '../contract/types.js';
import { statusCount } from './count-names.js';

/** The part of an inquiry that transitions change. */
export interface InquiryState {
  readonly status: InquiryStatus;
  /** How it ended; null until then. */
  readonly outcome: Outcome | null;
  readonly waitingFor: WaitingFor;
}

/** The state after a transition and the kind of its history entry, or that it is not allowed now. */
export type Transition =
  | { readonly ok: true; readonly state: InquiryState; readonly kind: HistoryKind }
  | { readonly ok: false; readonly code: 'event_not_allowed' };

/** The part of an agency's event that decides; the rest of it is text for the history. */
export type AgencyAction =
  | { readonly kind: Exclude<AgencyEvent['kind'], 'complete'> }
  | Pick<Extract<AgencyEvent, { kind: 'complete' }>, 'kind' | 'outcome'>;

/** The state of an inquiry that has just been sent; its history begins with `sent`. */
export const sentInquiry: InquiryState = { status: 'new', outcome: null, waitingFor: 'agency' };

const notAllowed: Transition = { ok: false, code: 'event_not_allowed' };

/**
 * Applies an agency's event to an inquiry. Rejects everything except a correction once it is completed, and a correction while
 * no agency has written anything yet.
 */
export function applyAgencyEvent(state: InquiryState, event: AgencyAction): Transition {
  if (event.kind === 'correct') return state.status === 'new' ? notAllowed : become(state, 'corrected');
  if (state.status === 'completed') return notAllowed;

  switch (event.kind) {
    case 'accept':
      return become(inProgress(turnAfterAgencySpoke(state)), 'accepted');
    case 'reply':
      return become(inProgress(turnAfterAgencySpoke(state)), 'replied');
    case 'forward':
      return become(inProgress('agency'), 'forwarded');
    case 'request_information':
      return become(inProgress('citizen'), 'information_requested');
    case 'complete':
      return become(ended(event.outcome), 'completed');
    case 'decline':
      return become(ended('declined'), 'declined');
  }
}

/** The citizen answers or adds something: now it is the agency's turn. Allowed while the inquiry is in progress. */
export function applyCitizenReply(state: InquiryState): Transition {
  return citizenCapabilities(state).canReply ? become(inProgress('agency'), 'citizen_replied') : notAllowed;
}

/** The citizen takes the inquiry back. Allowed as long as no agency has acted. */
export function applyWithdrawal(state: InquiryState): Transition {
  return citizenCapabilities(state).canWithdraw ? become(ended('withdrawn'), 'withdrawn') : notAllowed;
}

/** What the citizen may do with the inquiry now. A status of a later version allows nothing. */
export function citizenCapabilities({ status }: Pick<InquiryState, 'status'>): InquiryCapabilities {
  return { canReply: status === 'in_progress', canWithdraw: status === 'new' };
}

/** The number of inquiries in each status, and in all; a status of a later version counts in `all` only. */
export function countStatuses(statuses: Iterable<InquiryStatus>): InquiryCounts {
  const counts = { new: 0, inProgress: 0, completed: 0, all: 0 };
  for (const status of statuses) {
    if (inquiryStatuses.includes(status)) counts[statusCount[status]]++;
    counts.all++;
  }
  return counts;
}

/** Accepting or replying does not answer the agency's own question: it stays the citizen's turn. */
function turnAfterAgencySpoke({ waitingFor }: InquiryState): WaitingFor {
  return waitingFor === 'citizen' ? 'citizen' : 'agency';
}

function inProgress(waitingFor: WaitingFor): InquiryState {
  return { status: 'in_progress', outcome: null, waitingFor };
}

function ended(outcome: Outcome): InquiryState {
  return { status: 'completed', outcome, waitingFor: 'none' };
}

function become(state: InquiryState, kind: HistoryKind): Transition {
  return { ok: true, state, kind };
}
