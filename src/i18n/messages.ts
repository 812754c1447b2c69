import type { LanguageTag } from './language.js';

/**
 * The messages of one folder. Thai is included; English is a separate module that is loaded when an element needs it.
 */
export interface MessageGroup<Messages extends object = object> {
  readonly name: string;
  readonly th: Messages;
  /** Whether another group, which is loaded later, has more messages of this name. */
  readonly hasMore?: boolean;
  readonly load: { readonly en: () => Promise<{ readonly en: Messages }> };
}

/** A language, and the messages of it that are loaded. */
export interface LoadedLanguage {
  /** For a language that a host has added: the messages of all groups, by name. */
  readonly load?: () => Promise<Readonly<Record<string, object>>>;
  readonly messages: Map<MessageGroup, object>;
  readonly loading: Map<MessageGroup, Promise<void>>;
  /** Applies the host's overrides to a group. */
  adapt?: (group: MessageGroup, messages: object) => object;
}

export const newLanguage = (): LoadedLanguage => ({ messages: new Map(), loading: new Map() });

export const languages = new Map<LanguageTag, LoadedLanguage>([
  ['th', newLanguage()],
  ['en', newLanguage()],
]);

/** All groups of the elements that the page has loaded so far. */
export const messageGroups = new Set<MessageGroup>();

/**
 * Registers the messages of a folder, so that no element has to list what it loads for another language. Mark the call as pure:
 * whoever does not use the group leaves its messages out.
 */
export function defineMessages<Messages extends object>(
  name: string,
  th: Messages,
  load: MessageGroup<Messages>['load'],
  options?: Pick<MessageGroup, 'hasMore'>,
): MessageGroup<Messages> {
  const group = { name, th, load, ...options };
  messageGroups.add(group);
  const thai = languages.get('th');
  if (thai && !thai.load) take(thai, group, th);
  return group;
}

/** The messages of a group in a language, or in Thai until they are loaded. */
export function messagesOf<Messages extends object>(group: MessageGroup<Messages>, language: LanguageTag): Messages {
  const found = languages.get(language)?.messages.get(group) ?? languages.get('th')?.messages.get(group);
  return (found as Messages | undefined) ?? group.th;
}

/** Loads the missing messages of a language, for all groups at once. Undefined when nothing is missing. */
export function loadMessages(tag: LanguageTag): Promise<void> | undefined {
  const language = languages.get(tag);
  if (!language || language.messages.size === messageGroups.size) return undefined;
  const missing = [...messageGroups].filter(group => !language.messages.has(group));
  return Promise.all(missing.map(group => loadGroup(language, group))).then(() => undefined);
}

function loadGroup(language: LoadedLanguage, group: MessageGroup): Promise<void> {
  const running = language.loading.get(group);
  if (running) return running;
  const loading = fetchGroup(language, group)
    .then(
      messages => {
        take(language, group, messages);
      },
      () => undefined,
    )
    .finally(() => language.loading.delete(group));
  language.loading.set(group, loading);
  return loading;
}

async function fetchGroup({ load }: LoadedLanguage, group: MessageGroup): Promise<object> {
  return load ? ((await load())[group.name] ?? group.th) : (await group.load.en()).en;
}

function take(language: LoadedLanguage, group: MessageGroup, messages: object) {
  language.messages.set(group, language.adapt?.(group, messages) ?? messages);
}
