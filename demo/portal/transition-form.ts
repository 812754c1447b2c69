import type { AgencyEvent, AgencyInquiry, AgencyRef } from '../../src/contract/types.js';
import { element } from './dom.js';
import { pageLanguage } from './language.js';
import { transitions, officerMessages, type AgencyTransition } from './officer-messages.js';

/** The actions for the chosen inquiry. */
export class TransitionForm {
  readonly form = element('form', { class: 'officer-transition', novalidate: '', hidden: '' });
  readonly #agencies: readonly AgencyRef[];
  readonly #heading = element('h3', { tabindex: '-1' });
  readonly #facts = element('div');
  readonly #detail = element('textarea', {
    id: 'officer-detail',
    rows: '3',
    'aria-describedby': 'officer-detail-error',
  });
  readonly #error = element('p', { id: 'officer-detail-error', class: 'officer-status', 'data-kind': 'failed' });
  readonly #target = element('select', { id: 'officer-target' });
  readonly #targetField = element('div', { class: 'officer-field' });
  #transition: AgencyTransition = 'reply';
  #inquiry: AgencyInquiry | undefined;

  constructor(agencies: readonly AgencyRef[], record: (event: AgencyEvent) => Promise<boolean>) {
    this.#agencies = agencies;
    this.form.addEventListener('submit', submit => {
      submit.preventDefault();
      const event = this.#event();
      if (event) void this.#record(event, record);
    });
  }

  get #messages() {
    return officerMessages[pageLanguage()];
  }

  focus(): void {
    this.#heading.focus();
  }

  /** The typed text stays when the event could not be recorded. */
  async #record(event: AgencyEvent, record: (event: AgencyEvent) => Promise<boolean>): Promise<void> {
    if (await record(event)) this.#detail.value = '';
  }

  /** Shows the form for an inquiry, or hides it. */
  show(inquiry: AgencyInquiry | undefined): void {
    this.#inquiry = inquiry;
    this.form.hidden = inquiry === undefined;
    this.#drawInquiry();
  }

  draw(): void {
    const t = this.#messages;
    const target = this.#target.value;
    this.#target.replaceChildren(
      ...this.#agencies.map(({ agencyId, name }) => {
        const label = pageLanguage() === 'en' && name.en ? name.en : name.th;
        return new Option(label, agencyId, false, agencyId === target);
      }),
    );
    this.#error.textContent = '';
    this.#targetField.replaceChildren(element('label', { for: 'officer-target' }, t.forwardTo), this.#target);
    this.form.replaceChildren(
      this.#heading,
      this.#facts,
      element(
        'fieldset',
        {},
        element('legend', {}, t.transition),
        ...transitions.map(transition => this.#transitionChoice(transition)),
      ),
      this.#targetField,
      element('div', {}, element('label', { for: 'officer-detail' }, t.detail), this.#error, this.#detail),
      element('button', {}, t.save),
    );
    this.#targetField.hidden = this.#transition !== 'forward';
    this.#drawInquiry();
  }

  #drawInquiry(): void {
    if (!this.#inquiry) return;
    const { receiptNumber, subject, detail, business, createdByName, attachments } = this.#inquiry;
    const t = this.#messages;
    const businessName = pageLanguage() === 'en' && business.name.en ? business.name.en : business.name.th;
    this.#heading.textContent = `${receiptNumber} · ${subject}`;
    this.#facts.replaceChildren(element('p', {}, t.from(createdByName, businessName)), element('p', {}, detail));
    if (attachments.length > 0) {
      this.#facts.append(element('p', {}, t.documents(attachments.map(({ name }) => name).join(', '))));
    }
  }

  #transitionChoice(transition: AgencyTransition): HTMLLabelElement {
    const radio = element('input', { type: 'radio', name: 'transition', value: transition });
    radio.checked = transition === this.#transition;
    radio.addEventListener('change', () => {
      this.#transition = transition;
      this.#targetField.hidden = transition !== 'forward';
    });
    return element('label', {}, radio, this.#messages.transitions[transition]);
  }

  /** The event in the contract's form; `undefined`, with an error message, when a detail is missing. */
  #event(): AgencyEvent | undefined {
    const detail = this.#detail.value.trim();
    const needsDetail =
      this.#transition === 'reply' || this.#transition === 'request_information' || this.#transition === 'decline';
    const missing = needsDetail && detail === '';
    this.#error.textContent = missing ? this.#messages.detailRequired : '';
    this.#detail.ariaInvalid = String(missing);
    if (missing) {
      this.#detail.focus();
      return undefined;
    }
    switch (this.#transition) {
      case 'reply':
      case 'request_information':
      case 'decline':
        return { kind: this.#transition, detail };
      case 'accept':
        return { kind: 'accept', ...(detail && { detail }) };
      case 'forward':
        return { kind: 'forward', toAgencyId: this.#target.value, ...(detail && { detail }) };
      case 'complete':
        return { kind: 'complete', outcome: 'answered', ...(detail && { detail }) };
    }
  }
}
