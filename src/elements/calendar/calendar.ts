import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { dateText } from '../../i18n/dates.js';
import { localeOf } from '../../i18n/language.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { addMonths, dayByKey, dayWithin, monthGrid } from '../../rules/month-grid.js';
import { calendarMessages } from './messages.js';

export { styles } from './calendar.styles.js';

/** A Sunday, and with it the names of all weekdays. */
const someWeek = '2026-11-01';

/** The buttons that turn the calendar: a sign for the eye, and how many months it turns. */
const turns = [
  ['previousYear', '«', -12],
  ['previousMonth', '‹', -1],
  ['nextMonth', '›', 1],
  ['nextYear', '»', 12],
] as const;

interface AskedDate {
  /** Names the date by itself. */
  readonly label: string;
  readonly chosen: string | undefined;
  readonly today: string;
  /** The first and the last day that can be chosen. */
  readonly min: string;
  readonly max: string;
}

interface Changes {
  /** Something else is to be rendered. */
  readonly changed: () => void;
  /** Another day has the focus, once it is rendered. */
  readonly moved: () => void;
  /** A day was chosen, or none. */
  readonly ended: (day?: string) => void;
}

/**
 * A month in a modal dialog, after the date picker pattern of the WAI-ARIA Authoring Practices: one day is in the tab order, arrows
 * move by days and weeks, Home and End in the week, Page Up and Page Down by months, with Shift by years.
 */
export class Calendar {
  readonly #asked: AskedDate;
  readonly #localize: LocalizeController;
  readonly #changes: Changes;
  /** In the tab order; its month is shown. */
  #day: string;

  constructor(asked: AskedDate, localize: LocalizeController, changes: Changes) {
    this.#asked = asked;
    this.#localize = localize;
    this.#changes = changes;
    this.#day = dayWithin(asked.chosen ?? asked.today, asked);
  }

  render(): TemplateResult {
    const words = this.#localize.messages(calendarMessages);
    return html`
      <dialog
        class="calendar"
        part="calendar"
        aria-label=${this.#asked.label}
        @close=${() => {
          this.#changes.ended();
        }}
      >
        <div class="calendar-head">
          ${this.#turn(0)} ${this.#turn(1)}
          <p class="calendar-title" id="calendar-title" aria-live="polite">
            ${this.#format(this.#day, { month: 'long', year: 'numeric' })}
          </p>
          ${this.#turn(2)} ${this.#turn(3)}
        </div>
        <table role="grid" aria-labelledby="calendar-title" @keydown=${this.#keyPressed}>
          <thead>
            <tr>
              ${(monthGrid(someWeek)[0] ?? []).map(day => this.#weekday(day ?? someWeek))}
            </tr>
          </thead>
          <tbody>
            ${monthGrid(this.#day).map(
              week =>
                html`<tr>
                  ${week.map(day => (day === undefined ? html`<td></td>` : this.#cell(day)))}
                </tr>`,
            )}
          </tbody>
        </table>
        <form method="dialog">
          <button class="button" part="close-calendar" type="submit">${words.close}</button>
        </form>
      </dialog>
    `;
  }

  #weekday(day: string) {
    const long = this.#format(day, { weekday: 'long' });
    // Only Thai has narrow names that differ from each other; its short ones are nearly whole.
    const weekday = this.#localize.language === 'th' ? 'narrow' : 'short';
    return html`<th scope="col" abbr=${long}>${this.#format(day, { weekday })}</th>`;
  }

  #turn(index: number) {
    const [name, sign, months] = turns[index] ?? turns[0];
    return html`
      <button
        class="turn"
        type="button"
        @click=${() => {
          this.#show(addMonths(this.#day, months));
        }}
      >
        <span class="visually-hidden">${this.#localize.messages(calendarMessages)[name]}</span>
        <span aria-hidden="true">${sign}</span>
      </button>
    `;
  }

  #cell(day: string) {
    const { min, max, chosen, today } = this.#asked;
    const isAllowed = day >= min && day <= max;
    const date = dateText(day, this.#localize);
    return html`
      <td role="gridcell" aria-selected=${day === chosen}>
        <button
          class="day"
          type="button"
          data-day=${day}
          tabindex=${day === this.#day ? 0 : -1}
          aria-label=${day === today ? this.#localize.messages(calendarMessages).today(date) : date}
          aria-current=${ifDefined(day === today ? 'date' : undefined)}
          aria-disabled=${ifDefined(isAllowed ? undefined : 'true')}
          @click=${() => {
            if (isAllowed) this.#changes.ended(day);
          }}
        >
          ${this.#localize.number(Number(day.slice(8)))}
        </button>
      </td>
    `;
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    const { day } = (event.target as HTMLElement).dataset;
    const to = day && dayByKey(day, event.key, event.shiftKey);
    if (!to || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#show(to);
    this.#changes.moved();
  };

  #format(day: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(localeOf(this.#localize.language), { ...options, timeZone: 'UTC' });
    return format.format(Date.parse(day));
  }

  #show(day: string) {
    this.#day = dayWithin(day, this.#asked);
    this.#changes.changed();
  }
}
