import { expect } from 'chai';
import fc from 'fast-check';

import type { InquiryStatus } from '../../src/contract/codes.js';
import type { AgencyEvent } from '../../src/contract/types.js';
import {
  applyAgencyEvent,
  applyCitizenReply,
  applyWithdrawal,
  citizenCapabilities,
  countStatuses,
  sentInquiry,
  type AgencyAction,
  type InquiryState,
  type Transition,
} from '../../src/rules/inquiry-status.js';

const transitions: readonly AgencyAction[] = [
  { kind: 'accept' },
  { kind: 'reply' },
  { kind: 'forward' },
  { kind: 'request_information' },
  { kind: 'complete', outcome: 'answered' },
  { kind: 'complete', outcome: 'merged' },
  { kind: 'decline' },
  { kind: 'correct' },
];

/** The state after transitions that must all be allowed. */
function after(...steps: readonly ((state: InquiryState) => Transition)[]): InquiryState {
  return steps.reduce((state, step) => {
    const transition = step(state);
    if (!transition.ok) throw new Error(transition.code);
    return transition.state;
  }, sentInquiry);
}
const agency = (transition: AgencyAction) => (state: InquiryState) => applyAgencyEvent(state, transition);
const accept = agency({ kind: 'accept' });
const ask = agency({ kind: 'request_information' });
const complete = agency({ kind: 'complete', outcome: 'answered' });
const inProgress = { status: 'in_progress', outcome: null } as const;
const rejected = { ok: false, code: 'event_not_allowed' };

describe('applyAgencyEvent', () => {
  const firstTransitions: Record<string, readonly [AgencyAction, Transition]> = {
    'accepting starts the work': [
      { kind: 'accept' },
      { ok: true, kind: 'accepted', state: { ...inProgress, waitingFor: 'agency' } },
    ],
    'a reply starts the work': [
      { kind: 'reply' },
      { ok: true, kind: 'replied', state: { ...inProgress, waitingFor: 'agency' } },
    ],
    'forwarding starts the work': [
      { kind: 'forward' },
      { ok: true, kind: 'forwarded', state: { ...inProgress, waitingFor: 'agency' } },
    ],
    'a question gives the turn to the citizen': [
      { kind: 'request_information' },
      { ok: true, kind: 'information_requested', state: { ...inProgress, waitingFor: 'citizen' } },
    ],
    'an answer may close the inquiry at once': [
      { kind: 'complete', outcome: 'answered' },
      { ok: true, kind: 'completed', state: { status: 'completed', outcome: 'answered', waitingFor: 'none' } },
    ],
    'an inquiry may be merged into another': [
      { kind: 'complete', outcome: 'merged' },
      { ok: true, kind: 'completed', state: { status: 'completed', outcome: 'merged', waitingFor: 'none' } },
    ],
    'declining closes the inquiry, as declined': [
      { kind: 'decline' },
      { ok: true, kind: 'declined', state: { status: 'completed', outcome: 'declined', waitingFor: 'none' } },
    ],
  };
  for (const [name, [transition, expected]] of Object.entries(firstTransitions)) {
    it(`of a new inquiry: ${name}`, () => {
      expect(applyAgencyEvent(sentInquiry, transition)).to.deep.equal(expected);
    });
  }

  it('starts with the agency’s turn (D10)', () => {
    expect(sentInquiry).to.deep.equal({ status: 'new', outcome: null, waitingFor: 'agency' });
  });

  it('has nothing to correct before an agency has written', () => {
    expect(applyAgencyEvent(sentInquiry, { kind: 'correct' })).to.deep.equal(rejected);
  });

  it('keeps the turn with the citizen until the question is answered or the inquiry goes elsewhere', () => {
    expect(after(ask, agency({ kind: 'reply' })).waitingFor).to.equal('citizen');
    expect(after(ask, accept).waitingFor).to.equal('citizen');
    expect(after(ask, agency({ kind: 'forward' })).waitingFor).to.equal('agency');
    expect(after(ask, applyCitizenReply).waitingFor).to.equal('agency');
  });

  it('allows only corrections once completed, and they change nothing else', () => {
    const completed = after(accept, complete);
    for (const transition of transitions)
      expect(applyAgencyEvent(completed, transition), transition.kind).to.deep.equal(
        transition.kind === 'correct' ? { ok: true, kind: 'corrected', state: completed } : rejected,
      );
  });

  it('accepts the events of the contract unchanged', () => {
    const event: AgencyEvent = { kind: 'complete', outcome: 'merged', detail: 'รวมกับเรื่องเดิม' };
    expect(applyAgencyEvent(sentInquiry, event).ok).to.equal(true);
  });
});

describe('the citizen', () => {
  it('may withdraw only while no agency has acted (D8)', () => {
    expect(citizenCapabilities(sentInquiry)).to.deep.equal({ canReply: false, canWithdraw: true });
    expect(applyWithdrawal(sentInquiry)).to.deep.equal({
      ok: true,
      kind: 'withdrawn',
      state: { status: 'completed', outcome: 'withdrawn', waitingFor: 'none' },
    });
    expect(applyWithdrawal(after(accept))).to.deep.equal(rejected);
    expect(applyWithdrawal(after(applyWithdrawal))).to.deep.equal(rejected);
  });

  it('may reply while the inquiry is in progress', () => {
    expect(citizenCapabilities(after(accept))).to.deep.equal({ canReply: true, canWithdraw: false });
    expect(applyCitizenReply(after(ask))).to.deep.equal({
      ok: true,
      kind: 'citizen_replied',
      state: { ...inProgress, waitingFor: 'agency' },
    });
    expect(applyCitizenReply(sentInquiry)).to.deep.equal(rejected);
    expect(applyCitizenReply(after(complete))).to.deep.equal(rejected);
  });

  it('may do nothing with a status of a later version', () => {
    expect(citizenCapabilities({ status: 'archived' as InquiryStatus })).to.deep.equal({
      canReply: false,
      canWithdraw: false,
    });
  });
});

describe('any sequence of transitions', () => {
  const steps = [...transitions.map(agency), applyCitizenReply, applyWithdrawal];
  const course = fc.array(fc.constantFrom(...steps), { maxLength: 12 });
  const rank = { new: 0, in_progress: 1, completed: 2 };

  it('never goes back, and has an outcome and no next actor exactly at its end', () => {
    fc.assert(
      fc.property(course, taken => {
        let state = sentInquiry;
        for (const step of taken) {
          const transition = step(state);
          if (!transition.ok) continue;
          const { state: next } = transition;
          expect(rank[next.status]).to.be.at.least(rank[state.status]);
          expect(next.status).not.to.equal('new');
          expect(next.outcome !== null).to.equal(next.status === 'completed');
          expect(next.waitingFor === 'none').to.equal(next.status === 'completed');
          state = next;
        }
      }),
    );
  });

  it('can always be completed by the agency', () => {
    fc.assert(
      fc.property(course, taken => {
        const state = taken.reduce((current, step) => {
          const transition = step(current);
          return transition.ok ? transition.state : current;
        }, sentInquiry);
        expect(complete(state).ok || state.status === 'completed').to.equal(true);
      }),
    );
  });
});

describe('countStatuses', () => {
  it('counts each status and all', () => {
    expect(countStatuses(['new', 'completed', 'new', 'in_progress'])).to.deep.equal({
      new: 2,
      inProgress: 1,
      completed: 1,
      all: 4,
    });
    expect(countStatuses([])).to.deep.equal({ new: 0, inProgress: 0, completed: 0, all: 0 });
  });

  it('counts a status of a later version only in the total (D6)', () => {
    const statuses = ['new', 'archived', 'all', 'toString'] as InquiryStatus[];
    expect(countStatuses(statuses)).to.deep.equal({ new: 1, inProgress: 0, completed: 0, all: 4 });
  });
});
