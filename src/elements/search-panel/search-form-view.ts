import { html, nothing, type TemplateResult } from 'lit';

import { inquiryStatuses } from '../../contract/codes.js';
import type { Agency, ReceiptNumberFormat } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import { statusMessages } from '../../i18n/statuses/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { ReceiptReader } from '../../rules/receipt-format.js';
import { searchableDays } from '../../rules/search.js';
import { readTypedDate } from '../../rules/typed-date.js';
import type { Loadable } from '../../session/loadable.js';
import { icon, magnifier } from '../base/icons.js';
import { loadableSection } from '../base/loadable-section.js';
import { codeName } from '../text/code-name.js';
import type { CalendarController } from '../fields/calendar-controller.js';
import { dateField } from '../fields/date-field.js';
import { field } from '../fields/field.js';
import { bound } from '../fields/bound.js';
import type { AgencyChoice } from './agency-choice.js';
import { searchMessages } from './messages.js';
import { dateLabel, searchErrorText } from './search-error-text.js';
import {
  conditionsInMore,
  correctedReceipt,
  typedDateOf,
  withOrWithout,
  type DateName,
  type SearchError,
  type SearchForm,
} from './search-form.js';

export interface SearchFormView {
  readonly form: SearchForm;
  readonly errors: readonly SearchError[];
  readonly localize: LocalizeController;
  /** Shown beside the receipt number after it was corrected. */
  readonly receiptNote: string;
  /** How the service writes receipt numbers, where it says so. */
  readonly receiptFormat: ReceiptNumberFormat | undefined;
  readonly readReceipt: ReceiptReader | undefined;
  /** Changes the current form; two changes may come before the next rendering. */
  readonly change: (change: (form: SearchForm) => Partial<SearchForm>) => void;
  readonly correctReceipt: (number: string, keyboard: boolean) => void;
  readonly agencyChoice: AgencyChoice;
  readonly calendar: CalendarController;
  /** In which years are shown. */
  readonly era: 'be' | 'ce';
  /** Whether the further conditions are shown. */
  readonly isMoreOpen: boolean;
  readonly openMore: (isOpen: boolean) => void;
  readonly submit: (event: Event) => void;
}

/** What only the whole panel can do. */
export interface SearchFormActions {
  readonly announce: (text: string) => void;
  readonly clear: () => void;
  readonly retryAgencies: (event: Event) => void;
}

type Agencies = Loadable<readonly Agency[]>;

/** The manual's conditions, and the buttons that search and clear. */
export function searchFormView(view: SearchFormView, agencies: Agencies, actions: SearchFormActions): TemplateResult {
  const search = view.localize.messages(searchMessages);
  return html`
    <form class="card conditions" part="form" novalidate @submit=${view.submit}>
      <div class="columns">${receiptField(view)} ${wordsField(view)}</div>
      ${statusField(view)} ${moreConditions(view, agencies, actions)}
      <div class="actions">
        <button class="button primary" part="search" type="submit">${icon(magnifier)} ${search.submit}</button>
        <button class="button" part="clear" type="button" @click=${actions.clear}>${search.clear}</button>
      </div>
    </form>
  `;
}

/** Dates and agencies: what few searches need. What is set in there shows also while it is closed. */
function moreConditions(view: SearchFormView, agencies: Agencies, actions: SearchFormActions): TemplateResult {
  const { form, localize, isMoreOpen, openMore } = view;
  const { moreConditions, conditionsSet } = localize.messages(searchMessages);
  const set = conditionsInMore(form);
  return html`
    <details
      class="more-conditions"
      part="more-conditions"
      .open=${isMoreOpen}
      @toggle=${(event: Event) => {
        openMore((event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>
        ${moreConditions} ${set > 0 ? html`<span class="soft">${conditionsSet(localize.number(set))}</span>` : nothing}
      </summary>
      <div class="columns">${rangeField(view, 'contacted')} ${rangeField(view, 'completed')}</div>
      ${agencyField(view, agencies, actions)}
    </details>
  `;
}

/** The error of a field, if it has one. */
function errorOfField({ errors, localize }: SearchFormView, name: SearchError['field']) {
  const error = errors.find(({ field: at }) => at === name);
  return error && { text: searchErrorText(error, localize), controlId: error.controlId };
}

function receiptField(view: SearchFormView): TemplateResult {
  const { form, localize, receiptNote, receiptFormat, readReceipt, change, correctReceipt } = view;
  const facts = localize.messages(factsMessages);
  const search = localize.messages(searchMessages);
  return html`
    <div>
      ${field({
        id: 'receipt-number',
        label: facts.receiptNumber,
        hint: receiptFormat ? formatHint(receiptFormat, localize) : search.receiptHint,
        error: errorOfField(view, 'receipt-number')?.text,
        control: ({ by, invalid }) => html`
          <input
            id="receipt-number"
            class="number"
            autocomplete="off"
            inputmode=${readReceipt ? 'text' : 'numeric'}
            spellcheck="false"
            aria-describedby=${by}
            aria-invalid=${invalid}
            .value=${bound(form.receiptNumber, (receiptNumber: string) => {
              change(() => ({ receiptNumber }));
            })}
            @change=${(event: Event) => {
              const corrected = correctedReceipt(inputValue(event), readReceipt);
              if (corrected) correctReceipt(corrected.number, corrected.keyboard);
            }}
          />
        `,
      })}
      <p class="hint receipt-note" part="receipt-note">${receiptNote}</p>
    </div>
  `;
}

/** A pattern that cannot be read says nothing of the numbers, but its hint is for people. */
function formatHint({ hint, example }: ReceiptNumberFormat, localize: LocalizeController): string {
  return example ? `${localize.text(hint)} (${example})` : localize.text(hint);
}

function wordsField(view: SearchFormView): TemplateResult {
  const { form, localize, change } = view;
  const search = localize.messages(searchMessages);
  return field({
    id: 'text',
    label: search.text,
    hint: search.textHint,
    error: errorOfField(view, 'text')?.text,
    control: ({ by, invalid }) => html`
      <input
        id="text"
        autocomplete="off"
        aria-describedby=${by}
        aria-invalid=${invalid}
        .value=${bound(form.text, (text: string) => {
          change(() => ({ text }));
        })}
      />
    `,
  });
}

/** From and to; both ends belong to the range, and one alone is enough. */
function rangeField(view: SearchFormView, group: 'contacted' | 'completed'): TemplateResult {
  const facts = view.localize.messages(factsMessages);
  const search = view.localize.messages(searchMessages);
  const error = errorOfField(view, group);
  return html`
    <fieldset
      class="field range ${error ? 'invalid' : ''}"
      part="range"
      aria-describedby="${group}-hint${error ? ` ${group}-error` : ''}"
    >
      <legend>${group === 'contacted' ? facts.contactedAt : facts.completedAt}</legend>
      <p class="hint" id="${group}-hint">${search.dateHint}</p>
      ${error ? html`<p class="error" id="${group}-error" part="error">${error.text}</p>` : nothing}
      <div class="sides">${oneDate(view, `${group}-from`)} ${oneDate(view, `${group}-to`)}</div>
    </fieldset>
  `;
}

function oneDate(view: SearchFormView, name: DateName): TemplateResult {
  const { form, localize, change, calendar, era } = view;
  const error = errorOfField(view, name);
  const search = localize.messages(searchMessages);
  const label = dateLabel(name, localize);
  return dateField({
    id: name,
    legend: html`<span class="visually-hidden">${label}</span>
      <span aria-hidden="true">${name.endsWith('from') ? search.from : search.to}</span>`,
    value: form.dates[name],
    error: error?.text,
    wrongControl: error?.controlId,
    localize,
    calendar: {
      label,
      isLoading: calendar.isLoadingAt(name),
      hasFailed: calendar.hasFailedAt(name),
      open: () => {
        const reading = readTypedDate(form.dates[name]);
        void calendar.open({
          id: name,
          label,
          chosen: reading.ok ? reading.iso : undefined,
          ...searchableDays,
          choose: day => {
            change(({ dates }) => ({ dates: { ...dates, [name]: typedDateOf(day, era) } }));
          },
        });
      },
    },
    change: (part, text) => {
      change(({ dates }) => ({ dates: { ...dates, [name]: { ...dates[name], [part]: text } } }));
    },
  });
}

function statusField({ form, localize, change }: SearchFormView): TemplateResult {
  const search = localize.messages(searchMessages);
  return html`
    <fieldset class="field" aria-describedby="statuses-hint">
      <legend>${search.status}</legend>
      <p class="hint" id="statuses-hint">${search.anyStatus}</p>
      <div class="statuses">
        ${inquiryStatuses.map(
          status => html`
            <label class="choice">
              <input
                type="checkbox"
                name="status"
                value=${status}
                .checked=${bound(form.statuses.includes(status), (checked: boolean) => {
                  change(({ statuses }) => ({ statuses: withOrWithout(statuses, status, checked) }));
                })}
              />
              <span>${codeName(localize.messages(statusMessages).statuses, status)}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

function agencyField(
  view: SearchFormView,
  agencies: Agencies,
  { announce, retryAgencies }: SearchFormActions,
): TemplateResult {
  const { form, localize, change, agencyChoice } = view;
  const search = localize.messages(searchMessages);
  const ready = (loaded: readonly Agency[]) =>
    agencyChoice.render({
      agencies: loaded,
      chosen: form.agencyIds,
      typed: form.agencyTyped,
      error: errorOfField(view, 'agencies')?.text,
      type: agencyTyped => {
        change(() => ({ agencyTyped }));
      },
      choose: (agencyId, isChosen) => {
        change(({ agencyIds }) => ({ agencyIds: withOrWithout(agencyIds, agencyId, isChosen) }));
      },
      announce,
    });
  return html`
    <div @sme-retry=${retryAgencies}>
      ${loadableSection(agencies, { loading: search.agenciesLoading, failed: search.agenciesFailed, ready, rows: 0 }, localize)}
    </div>
  `;
}

const inputValue = (event: Event) => (event.target as HTMLInputElement).value;
