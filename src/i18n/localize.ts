import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { LocalizedText } from '../contract/types.js';
import { dateTimeFormat, type DateStyle } from './dates.js';
import { languageOf, localeOf, watchLanguage, type Language } from './language.js';
import { catalogue, loadCatalogue } from './catalogues.js';
import type { Messages } from './th.js';

/** Speaks the language of the nearest `lang`, also across shadow roots; Thai where none is known. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stopWatching: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#stopWatching = watchLanguage(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected() {
    this.#stopWatching?.();
  }

  get language(): Language {
    return languageOf(this.#host);
  }

  /** Undefined when the messages are at hand; else resolves when they are, or when they could not be had. */
  get loading(): Promise<void> | undefined {
    return loadCatalogue(this.language);
  }

  get messages(): Messages {
    return catalogue(this.language);
  }

  /** The text in the reader's language as far as the service has it: English to whoever does not read Thai, else Thai. */
  text({ th, en }: LocalizedText): string {
    return this.language !== 'th' && en ? en : th;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#locale).format(value);
  }

  /** "22 พฤศจิกายน 2569 เวลา 16:05 น." · "22 November 2026 at 16:05": the agency's clock, the reader's era (D23). */
  dateTime(rfc3339: string): string {
    return this.messages.common.clock(this.#date(rfc3339, 'dateTime'));
  }

  /** "22 พฤศจิกายน 2569" · "22 November 2026". */
  date(rfc3339: string): string {
    return this.#date(rfc3339, 'date');
  }

  /** "16:05 น." · "16:05". */
  time(rfc3339: string): string {
    return this.messages.common.clock(this.#date(rfc3339, 'time'));
  }

  /** Compares two names as a reader of this language sorts them (D24). */
  get compare(): (a: string, b: string) => number {
    return new Intl.Collator(this.#locale).compare;
  }

  #date(rfc3339: string, style: DateStyle): string {
    return dateTimeFormat(this.#locale, style).format(new Date(rfc3339));
  }

  get #locale() {
    return localeOf(this.language);
  }
}
