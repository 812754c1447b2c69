import { nothing, type LitElement, type ReactiveController } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { bangkokDay } from '../../rules/calendar.js';
import { adoptStyles } from '../../styles/sheet-in.js';
import type { Calendar } from '../calendar/calendar.js';
import { dateFieldMessages } from './messages.js';

/** The first and the last day that a calendar lets people choose, and what it is for. */
export interface CalendarRequest {
  /** Of the date field. */
  readonly id: string;
  /** Names the date by itself. */
  readonly label: string;
  /** The day in the field; undefined when it has none. */
  readonly chosen: string | undefined;
  readonly min: string;
  readonly max: string;
  readonly choose: (day: string) => void;
}

const loadCalendar = () => import('../calendar/calendar.js');

/** The calendar beside the dates of a form: its code is loaded when it is first opened, and each date works without it. */
export class CalendarController implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #announce: (text: string) => void;
  readonly #load: typeof loadCalendar;
  #request: CalendarRequest | undefined;
  #calendar: Calendar | undefined;
  /** Id of the date whose calendar could not be loaded. */
  #failedAt = '';

  constructor(
    host: LitElement,
    localize: LocalizeController,
    {
      announce,
      load = loadCalendar,
    }: { readonly announce: (text: string) => void; readonly load?: typeof loadCalendar },
  ) {
    this.#host = host;
    this.#localize = localize;
    this.#announce = announce;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected() {
    this.#request = this.#calendar = undefined;
  }

  hasFailedAt(id: string): boolean {
    return this.#failedAt === id;
  }

  isLoadingAt(id: string): boolean {
    return this.#request?.id === id && !this.#calendar;
  }

  async open(request: CalendarRequest): Promise<void> {
    if (this.#request) return;
    this.#request = request;
    this.#failedAt = '';
    this.#host.requestUpdate();
    try {
      const { Calendar, styles } = await this.#load();
      // Its texts in other languages come after its code.
      await this.#localize.loading;
      if (this.#request !== request) return;
      adoptStyles(this.#host, styles);
      this.#calendar = new Calendar({ ...request, today: bangkokDay(Date.now()) }, this.#localize, {
        changed: () => {
          this.#host.requestUpdate();
        },
        moved: () => void this.#focusDay(),
        ended: day => {
          this.#end(request, day);
        },
      });
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#dialog?.showModal();
      await this.#focusDay();
    } catch {
      if (this.#request !== request) return;
      this.#request = this.#calendar = undefined;
      this.#failedAt = request.id;
      this.#announce(this.#localize.messages(dateFieldMessages).calendarFailed);
      this.#host.requestUpdate();
    }
  }

  /** For the end of the host's template, outside of its form. */
  render(): unknown {
    return this.#calendar?.render() ?? nothing;
  }

  /** Closes the dialog, which gives the focus back, before it is removed. */
  #end(request: CalendarRequest, day: string | undefined) {
    if (this.#request !== request) return;
    this.#request = undefined;
    this.#dialog?.close();
    this.#calendar = undefined;
    if (day !== undefined) request.choose(day);
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>(`#${request.id}-calendar`)?.focus();
  }

  async #focusDay() {
    await this.#host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.calendar');
  }
}
