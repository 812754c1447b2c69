import type { ReactiveController } from 'lit';

import type { SessionState, SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import { OwnerController } from '../../session/owner-controller.js';
import type * as submission from '../inquiry-submission/inquiry-submission.js';
import { errorText } from '../text/error-text.js';
import type { FileReceiver } from '../attaching/picker-loader.js';
import { EarlyDraft, type ShownDraft } from './early-draft.js';
import { formMessages } from './messages.js';

type SubmissionModule = typeof submission;

/** Once it is loaded, so that no later form has to wait for it. */
let submissionModule: SubmissionModule | undefined;

/** Loads what keeps, checks and sends an inquiry. */
export async function loadInquirySubmission(): Promise<SubmissionModule> {
  return (submissionModule ??= await import('../inquiry-submission/inquiry-submission.js'));
}

/** The draft of a form, and the code for it: loaded while the form is already shown and takes input. */
export class SubmissionLoader implements ReactiveController {
  readonly #view: submission.SubmissionView;
  readonly #owner: OwnerController;
  #early = new EarlyDraft();
  #submission: submission.InquirySubmission | undefined;
  #isConnected = false;

  constructor(view: submission.SubmissionView) {
    this.#view = view;
    // First, to know the client still when the element leaves the page.
    view.host.addController(this);
    this.#owner = new OwnerController(view.host, {
      left: () => {
        this.#early = new EarlyDraft();
      },
    });
  }

  hostConnected() {
    this.#isConnected = true;
    this.#take();
  }

  hostDisconnected() {
    this.#isConnected = false;
    const { client } = this.#owner;
    if (client && !this.#submission && this.#early.isBegun) void this.#keep(client, this.#early);
  }

  /** When the form is shown first: the code is loaded before anybody has filled it in. */
  hostUpdated() {
    if (this.#isConnected && !this.#submission) void this.load().catch(() => undefined);
  }

  /** Undefined until its code is loaded. */
  get submission(): submission.InquirySubmission | undefined {
    return this.#submission;
  }

  get draft(): ShownDraft {
    return this.#submission?.slot.draft ?? this.#early;
  }

  /** The same for a draft before and after it was handed over, so that its controls stay. */
  get key(): object {
    const { draft } = this;
    return draft === this.#early.successor ? this.#early : draft;
  }

  /** What takes files that are chosen before there is a list of attachments. */
  get files(): FileReceiver {
    return this.#submission?.slot.draft.attachments ?? this.#early;
  }

  /** Rejects when it cannot be loaded; the next call tries again. */
  async load(): Promise<void> {
    await loadInquirySubmission();
    this.#take();
  }

  /** Forgets what was entered. */
  discard() {
    if (this.#submission) this.#submission.slot.discard();
    else this.#early = new EarlyDraft();
    this.#view.host.requestUpdate();
  }

  async submit(): Promise<void> {
    if (this.#submission) await this.#submission.slot.draft.submit();
    else await this.#submitEarly(this.#early);
  }

  async #submitEarly(early: EarlyDraft) {
    const { host, rejected } = this.#view;
    if (early.isBusy) return;
    early.wait();
    host.requestUpdate();
    try {
      await this.load();
      // Not what another person has begun meanwhile, and not for somebody who has left.
      const { draft } = this;
      if (draft === early.successor) await this.submit();
    } catch (cause) {
      const error = new SmeError('unreachable', { cause });
      early.reject({ failure: localize => `${localize.messages(formMessages).notSent} ${errorText(error, localize)}` });
      host.requestUpdate();
      await host.updateComplete;
      rejected();
    }
  }

  #take() {
    if (!submissionModule || this.#submission || !this.#isConnected) return;
    this.#submission = new submissionModule.InquirySubmission(this.#view, this.#early);
    this.#view.host.requestUpdate();
  }

  /** The element may never come back: another form shows what it held, unless its owner is gone by then. */
  async #keep(client: SmeClient, early: EarlyDraft) {
    const owner = accountIdOf(client.session.state);
    const gone = new AbortController();
    const stop = client.session.subscribe(state => {
      // What was entered before a sign-in belongs to whoever signs in.
      if (state.status !== 'expired' && owner !== undefined && accountIdOf(state) !== owner) gone.abort();
    });
    try {
      const { keepEarly } = await loadInquirySubmission();
      if (!gone.signal.aborted && !this.#submission) keepEarly(client, early);
    } catch {
      // Where its code cannot be loaded, a draft is not kept.
    }
    stop();
  }
}

const accountIdOf = (state: SessionState): string | undefined =>
  state.status === 'signed-in' ? state.account.accountId : undefined;
