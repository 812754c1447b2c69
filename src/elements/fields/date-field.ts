import { html, nothing, type TemplateResult } from 'lit';

import { dateText } from '../../i18n/dates.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { toBuddhistYear } from '../../rules/calendar.js';
import { typedPlain } from '../../rules/digits.js';
import { readWholeDate } from '../../rules/whole-date.js';
import { readTypedDate, separateDate, type TypedDate } from '../../rules/typed-date.js';
import { bound } from './bound.js';
import { dateFieldMessages } from './messages.js';

interface DateFieldView {
  /** Beginning of the ids: `contacted-from` has the controls `contacted-from-day`, `-month` and `-year`. */
  readonly id: string;
  readonly legend: unknown;
  readonly value: TypedDate;
  readonly error?: string | undefined;
  /** The control that the error is about. */
  readonly wrongControl?: string | undefined;
  readonly localize: LocalizeController;
  /** Opens the calendar, which is an extra to typing. */
  readonly calendar: {
    /** Names the date by itself. */
    readonly label: string;
    readonly isLoading: boolean;
    readonly hasFailed: boolean;
    readonly open: () => void;
  };
  readonly change: (part: keyof TypedDate, text: string) => void;
}

const dateParts = ['day', 'month', 'year'] as const;

/**
 * A date in three text fields, in either era, the month also by name; below them the date as it was read, so that a wrong era
 * shows. Native date fields show the browser's own order and era.
 */
export function dateField(view: DateFieldView): TemplateResult {
  const { id, legend, value, error, wrongControl, localize, change } = view;
  const words = localize.messages(dateFieldMessages);
  const echo = readBack(value, localize);
  const by = [error && `${id}-error`, echo && `${id}-echo`].filter(Boolean).join(' ') || nothing;
  /** Splits a whole date that was entered in one field; the content of the other fields belonged to another date. */
  const fill = (event: Event): boolean => {
    const whole = readWholeDate(dateInputValue(event));
    if (whole)
      dateParts.forEach(part => {
        change(part, whole[part]);
      });
    return whole !== undefined;
  };
  /** Shows the intended digits when the keyboard was set to Thai; digits of other scripts stay as typed. */
  const correctKeyboard = (typed: TypedDate) => {
    const meant = separateDate(typed);
    for (const part of dateParts) if (meant[part] !== typedPlain(typed[part])) change(part, meant[part]);
  };
  const control = (part: (typeof dateParts)[number]) => html`
    <div class="date-part ${part}">
      <label for="${id}-${part}">${words[part]}</label>
      <input
        id="${id}-${part}"
        autocomplete="off"
        inputmode=${part === 'month' ? 'text' : 'numeric'}
        aria-describedby=${by}
        aria-invalid=${wrongControl === `${id}-${part}`}
        .value=${bound(value[part], (text: string) => {
          change(part, text);
        })}
        @input=${(event: Event) => {
          if (!isKeystroke(event)) fill(event);
        }}
        @change=${(event: Event) => {
          if (!fill(event)) correctKeyboard({ ...value, [part]: dateInputValue(event) });
        }}
      />
    </div>
  `;
  return html`
    <fieldset class="field date ${error ? 'invalid' : ''}" part="date">
      <legend>${legend}</legend>
      ${error ? html`<p class="error" id="${id}-error" part="error">${error}</p>` : nothing}
      <div class="date-parts">${dateParts.map(control)}</div>
      ${calendarButton(view, echo !== undefined)}
      ${echo ? html`<p class="hint" id="${id}-echo" part="echo">${echo}</p>` : nothing}
    </fieldset>
  `;
}

function calendarButton({ id, calendar, localize }: DateFieldView, hasEcho: boolean): TemplateResult {
  const words = localize.messages(dateFieldMessages);
  const by = [hasEcho && `${id}-echo`, calendar.hasFailed && `${id}-calendar-failed`].filter(Boolean).join(' ');
  return html`
    <div>
      <button
        id="${id}-calendar"
        class="button quiet"
        part="open-calendar"
        type="button"
        aria-haspopup="dialog"
        aria-busy=${calendar.isLoading}
        aria-describedby=${by || nothing}
        @click=${calendar.open}
      >
        ${calendar.isLoading ? words.calendarLoading : words.calendar}
        <span class="visually-hidden">${calendar.label}</span>
      </button>
      ${
        calendar.hasFailed
          ? html`<p class="error" id="${id}-calendar-failed" part="calendar-failed">${words.calendarFailed}</p>`
          : nothing
      }
    </div>
  `;
}

const dateInputValue = (event: Event) => (event.target as HTMLInputElement).value;

/** While a date is typed it may look complete too early; what is pasted, dropped or filled in is complete. */
function isKeystroke(event: Event): boolean {
  return event instanceof InputEvent && /^(?:insert(?:Composition)?Text|delete)/.test(event.inputType);
}

function readBack(value: TypedDate, localize: LocalizeController): string | undefined {
  const reading = readTypedDate(value);
  if (!reading.ok) return undefined;
  const commonYear = Number(reading.iso.slice(0, 4));
  const { dateRead } = localize.messages(dateFieldMessages);
  return dateRead(dateText(reading.iso, localize), String(commonYear), String(toBuddhistYear(commonYear)));
}
