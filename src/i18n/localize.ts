import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { LocalizedText } from '../contract/types.js';
import { languageOf, localeOf, watchLanguage, type LanguageTag } from './language.js';
import { loadMessages, messagesOf, type MessageGroup } from './messages.js';
import { numberText } from './numbers.js';

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

  number(value: number): string {
    return numberText(value, this.locale);
  }

  /** For numbers, dates and the order of names. */
  get locale(): string {
    return localeOf(this.language);
  }
}
