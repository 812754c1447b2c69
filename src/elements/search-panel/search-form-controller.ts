import { html, type LitElement, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Agency, ReceiptNumberFormat, ServiceDescription } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { ReceiptReader } from '../../rules/receipt-format.js';
import type { SearchCriteria } from '../../rules/search.js';
import type { Loadable } from '../../session/loadable.js';
import { CalendarController } from '../fields/calendar-controller.js';
import { AfterPress } from '../fields/after-press.js';
import { errorSummary } from '../fields/error-summary.js';
import { readControls } from '../fields/bound.js';
import { AgencyChoice } from './agency-choice.js';
import { searchMessages } from './messages.js';
import { searchErrorText } from './search-error-text.js';
import {
  conditionsInMore,
  correctedReceipt,
  emptyForm,
  isInMore,
  searchFormOf,
  readForm,
  type SearchError,
  type SearchForm,
} from './search-form.js';
import { searchFormView, type SearchFormActions, type SearchFormView } from './search-form-view.js';

interface Panel extends SearchFormActions {
  /** Moves the focus to the control with this id. */
  readonly goTo: (controlId: string) => void;
  readonly search: (criteria: SearchCriteria) => void;
}

/** The search form while it is filled in: its content, and the errors to correct before a search. */
export class SearchFormController implements SearchFormView {
  form = emptyForm;
  errors: readonly SearchError[] = [];
  receiptNote = '';
  isMoreOpen = false;
  receiptFormat: ReceiptNumberFormat | undefined;
  readReceipt: ReceiptReader | undefined;
  readonly localize: LocalizeController;
  readonly agencyChoice: AgencyChoice;
  readonly calendar: CalendarController;
  readonly #host: ReactiveControllerHost;
  readonly #afterPress: AfterPress;
  readonly #panel: Panel;

  constructor(host: LitElement, localize: LocalizeController, panel: Panel) {
    this.#host = host;
    this.#afterPress = new AfterPress(host);
    this.localize = localize;
    this.agencyChoice = new AgencyChoice(host, localize);
    this.calendar = new CalendarController(host, localize, panel);
    this.#panel = panel;
  }

  /** Receipt numbers are read as this service writes them. */
  async use(service: ServiceDescription | undefined): Promise<void> {
    this.receiptFormat = service?.receiptNumberFormat;
    this.readReceipt = undefined;
    if (this.receiptFormat?.pattern === undefined) return;
    const reader = await import('../../session/receipt-reader.js');
    if (this.receiptFormat === service?.receiptNumberFormat) this.readReceipt = reader.receiptReaderOf(service);
    this.#host.requestUpdate();
  }

  get era() {
    return this.localize.language === 'th' ? 'be' : 'ce';
  }

  /** Fills the form with what the host searches for, or empties it. */
  fill(criteria: SearchCriteria | undefined) {
    this.form = criteria ? searchFormOf(criteria, this.era) : emptyForm;
    this.receiptNote = '';
    this.isMoreOpen = conditionsInMore(this.form) > 0;
    this.agencyChoice.close();
    this.#setErrors([]);
  }

  /** Shows the errors, and moves the focus to them. */
  async showErrors(errors: readonly SearchError[]): Promise<void> {
    this.isMoreOpen ||= errors.some(isInMore);
    this.#setErrors(errors);
    await this.#host.updateComplete;
    this.#panel.goTo('error-summary');
  }

  /** The summary of errors, and the form. */
  render(agencies: Loadable<readonly Agency[]>): TemplateResult {
    const { localize } = this;
    const errors = this.errors.map(error => ({ controlId: error.controlId, text: searchErrorText(error, localize) }));
    return html`${errorSummary(errors, localize, this.#panel.goTo)} ${searchFormView(this, agencies, this.#panel)}
    ${this.calendar.render()}`;
  }

  readonly change = (change: (form: SearchForm) => Partial<SearchForm>) => {
    this.form = { ...this.form, ...change(this.form) };
    this.#host.requestUpdate();
  };

  readonly openMore = (isOpen: boolean) => {
    if (isOpen === this.isMoreOpen) return;
    this.isMoreOpen = isOpen;
    this.#host.requestUpdate();
  };

  readonly correctReceipt = (receiptNumber: string, keyboard: boolean) => {
    this.#afterPress.run(() => {
      // By then the form may have been cleared.
      if (correctedReceipt(this.form.receiptNumber, this.readReceipt)?.number === receiptNumber)
        this.#correctReceipt(receiptNumber, keyboard);
    });
  };

  #correctReceipt(receiptNumber: string, keyboard: boolean) {
    const { receiptKeyboard, receiptRead } = this.localize.messages(searchMessages);
    this.receiptNote = keyboard ? receiptKeyboard(receiptNumber) : receiptRead(receiptNumber);
    this.change(() => ({ receiptNumber }));
    this.#panel.announce(this.receiptNote);
  }

  readonly submit = (event: Event) => {
    event.preventDefault();
    readControls(event.currentTarget as HTMLFormElement);
    const { criteria, errors } = readForm(this.form, this.readReceipt);
    if (errors.length > 0) {
      void this.showErrors(errors);
      return;
    }
    this.#setErrors([]);
    this.#panel.search(criteria);
  };

  #setErrors(errors: readonly SearchError[]) {
    this.errors = errors;
    this.#host.requestUpdate();
  }
}
