import { SmeError, type AgencyEvent, type AgencyInquiry, type AgencyRef } from '../../src/index.js';
import { TransitionForm } from './transition-form.js';
import { element } from './dom.js';
import { pageLanguage } from './language.js';
import type { OfficerClient } from './officer-client.js';
import { officerMessages } from './officer-messages.js';

/**
 * Lets a visitor act as the officer of any agency, so that one page shows both sides of the journey. Renders into the
 * element that the page provides.
 */
export class OfficerPanel {
  readonly #box: HTMLElement;
  readonly #client: OfficerClient;
  readonly #agencies: readonly AgencyRef[];
  readonly #status = element('p', { class: 'officer-status', role: 'status' });
  readonly #list = element('ul', { class: 'officer-inquiries' });
  readonly #form: TransitionForm;
  #agencyId: string;
  #inquiries: readonly AgencyInquiry[] = [];
  #chosen: string | undefined;

  constructor(box: HTMLElement, client: OfficerClient, agencies: readonly AgencyRef[]) {
    this.#box = box;
    this.#client = client;
    this.#agencies = agencies;
    this.#agencyId = agencies[0]?.agencyId ?? '';
    this.#form = new TransitionForm(agencies, event => this.#record(event));
    this.draw();
  }

  get #messages() {
    return officerMessages[pageLanguage()];
  }

  /** Renders everything in the page's language; loaded and chosen values stay. */
  draw(): void {
    const t = this.#messages;
    this.#status.textContent = '';
    this.#list.ariaLabel = t.inquiries;
    const agency = this.#agencySelect();
    const reload = element('button', { type: 'button' }, t.reload);
    reload.addEventListener('click', () => void this.load());
    this.#box.replaceChildren(
      element('p', {}, t.intro),
      element(
        'div',
        { class: 'officer-controls' },
        element('div', { class: 'officer-field' }, element('label', { for: agency.id }, t.agency), agency),
        reload,
      ),
      this.#status,
      this.#list,
      this.#form.form,
    );
    this.#drawInquiries();
    this.#form.draw();
  }

  /** Loads the queue of the chosen agency. */
  async load(): Promise<void> {
    await this.#try(async () => {
      await this.#fetchInquiries();
      return this.#inquiries.length === 0 ? this.#messages.none : this.#messages.loaded(this.#inquiries.length);
    });
  }

  #agencySelect(): HTMLSelectElement {
    const select = element('select', { id: 'officer-agency' });
    const language = pageLanguage();
    for (const { agencyId, name } of this.#agencies) {
      const label = language === 'en' && name.en ? name.en : name.th;
      select.add(new Option(label, agencyId, false, agencyId === this.#agencyId));
    }
    select.addEventListener('change', () => {
      this.#agencyId = select.value;
      this.#chosen = undefined;
      void this.load();
    });
    return select;
  }

  async #fetchInquiries(): Promise<void> {
    const agencyId = this.#agencyId;
    const inquiries = await this.#client.inquiries(agencyId);
    // Another agency was chosen meanwhile, and its answer will follow.
    if (agencyId !== this.#agencyId) return;
    this.#inquiries = inquiries;
    if (this.#inquiries.every(({ receiptNumber }) => receiptNumber !== this.#chosen)) this.#chosen = undefined;
    this.#drawInquiries();
  }

  #drawInquiries(): void {
    this.#list.replaceChildren(...this.#inquiries.map(inquiry => element('li', {}, this.#inquiryButton(inquiry))));
    this.#form.show(this.#inquiries.find(({ receiptNumber }) => receiptNumber === this.#chosen));
  }

  #inquiryButton(inquiry: AgencyInquiry): HTMLButtonElement {
    const { receiptNumber, subject, status } = inquiry;
    const chosen = receiptNumber === this.#chosen;
    const button = element(
      'button',
      { type: 'button', 'aria-current': String(chosen) },
      element('strong', {}, receiptNumber),
      ` · ${this.#messages.statuses[status]} · ${subject}`,
    );
    button.addEventListener('click', () => {
      this.#chosen = receiptNumber;
      this.#drawInquiries();
      this.#form.focus();
    });
    return button;
  }

  async #record(event: AgencyEvent): Promise<boolean> {
    const receiptNumber = this.#chosen;
    if (receiptNumber === undefined) return false;
    return this.#try(async () => {
      await this.#client.record(this.#agencyId, receiptNumber, event);
      await this.#fetchInquiries();
      return this.#messages.saved(receiptNumber);
    });
  }

  /** Announces the result to screen readers; returns whether the work succeeded. */
  async #try(work: () => Promise<string>): Promise<boolean> {
    try {
      this.#status.textContent = await work();
      this.#status.dataset['kind'] = 'done';
      return true;
    } catch (thrown) {
      if (!(thrown instanceof SmeError)) throw thrown;
      this.#status.textContent = this.#messages.failed(thrown.code);
      this.#status.dataset['kind'] = 'failed';
      return false;
    }
  }
}
