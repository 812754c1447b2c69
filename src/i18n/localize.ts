import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { LocalizedText } from '../contract/types.js';
import { dateTimeFormat, type DateStyle } from './dates.js';
import { languageOf, localeOf, watchLanguage, type LanguageTag } from './language.js';
import { commonMessages } from './common/messages.js';
import { loadMessages, messagesOf, type MessageGroup } from './messages.js';

/** Provides the texts and formats of the nearest `lang`, across shadow roots; Thai if it is unknown. */
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

  get language(): LanguageTag {
    return languageOf(this.#host);
  }

  /** Undefined when the messages are loaded; otherwise resolves when they are loaded or loading has failed. */
  get loading(): Promise<void> | undefined {
    return loadMessages(this.language);
  }

  /** The messages of a group in the reader's language, or in Thai until they are loaded. */
  messages<Messages extends object>(group: MessageGroup<Messages>): Messages {
    return messagesOf(group, this.language);
  }

  /**
   * The text in the reader's language if the service has it: Thai for readers of Thai, English for all others if there
   * is one.
   */
  text(text: LocalizedText): string {
    // A damaged answer may contain any value.
    const { th, en } = Object(text) as Partial<LocalizedText>;
    return ''.concat((this.language !== 'th' && en ? en : th) ?? '');
  }

  /** A dash for a value that is not a number, so that formatting never prevents a row from being shown. */
  number(value: number): string {
    return Number.isFinite(value) ? new Intl.NumberFormat(this.#locale).format(value) : '–';
  }

  /** "22 พฤศจิกายน 2569 เวลา 16:05 น." · "22 November 2026 at 16:05": the agency's time, the reader's era. */
  dateTime(rfc3339: string): string {
    return this.#clock(rfc3339, 'dateTime');
  }

  /** "22 พ.ย. 2569 16:05 น." · "22 Nov 2026, 16:05": where many times stand below each other. */
  shortDateTime(rfc3339: string): string {
    return this.#clock(rfc3339, 'shortDateTime');
  }

  /** "22 พฤศจิกายน 2569" · "22 November 2026". */
  date(rfc3339: string): string {
    return this.#date(rfc3339, 'date') ?? this.messages(commonMessages).none;
  }

  /** "16:05 น." · "16:05". */
  time(rfc3339: string): string {
    return this.#clock(rfc3339, 'time');
  }

  /** Compares two names in the order of the reader's language. */
  get compare(): (a: string, b: string) => number {
    return new Intl.Collator(this.#locale).compare;
  }

  #clock(rfc3339: string, style: DateStyle): string {
    const { clock, none } = this.messages(commonMessages);
    const time = this.#date(rfc3339, style);
    return time === undefined ? none : clock(time);
  }

  /** Undefined for an invalid time. */
  #date(rfc3339: string, style: DateStyle): string | undefined {
    const at = Date.parse(rfc3339);
    return Number.isNaN(at) ? undefined : dateTimeFormat(this.#locale, style).format(at);
  }

  get #locale() {
    return localeOf(this.language);
  }
}
