/** What hosts can change: overrides of messages, and additional languages. */
import { registerLanguage, notifyLanguageChanged, type LanguageTag } from './language.js';
import { languages, messageGroups, newLanguage, type MessageGroup } from './messages.js';

type MessageTree = Readonly<Record<string, unknown>>;

/** Some messages, by group. */
type GroupOverrides = Readonly<Record<string, object | undefined>>;

/** Replaces messages in all elements, at once. Overrides of a group that is not loaded yet are kept until it is. */
export function overrideGroups(tag: LanguageTag, overrides: GroupOverrides): void {
  const language = languages.get(tag);
  if (!language) throw new TypeError(`There are no messages in "${tag}" to override. Add them with addLanguage.`);
  // Thai has every message of a group, so an unknown name is found whatever else is loaded.
  for (const group of messageGroups) overridden(group, group.th, overrides);
  const { adapt, messages } = language;
  language.adapt = (group, written) => adaptedLate(group, adapt?.(group, written) ?? written, overrides);
  for (const [group, present] of messages) messages.set(group, overridden(group, present, overrides));
  notifyLanguageChanged();
}

/** Adds a language. `load` is called once, when the first element needs it, and again only after a failure. */
export function addGroups(tag: LanguageTag, load: () => Promise<Record<string, object>>, locale: string): void {
  let all: Promise<Record<string, object>> | undefined;
  const loadOnce = () => {
    all ??= load();
    all.catch(() => (all = undefined));
    return all;
  };
  languages.set(tag, { ...newLanguage(), load: loadOnce });
  registerLanguage(tag, locale);
  notifyLanguageChanged();
}

/** An unknown name in a group that was loaded after its override: no caller could catch the error. */
function adaptedLate(group: MessageGroup, messages: object, overrides: GroupOverrides): object {
  try {
    return overridden(group, messages, overrides);
  } catch (thrown) {
    // eslint-disable-next-line no-console -- developers must see it, and the page must keep working
    console.error('sme-one-id:', thrown);
    return messages;
  }
}

function overridden(group: MessageGroup, messages: object, overrides: GroupOverrides): object {
  const { name } = group;
  if (!Object.hasOwn(overrides, name)) return messages;
  return withOverrides({ [name]: messages }, { [name]: ownPart(group, overrides[name]) })[name] as object;
}

/** Without what another group of the same name has, or may have when it is loaded. */
function ownPart(group: MessageGroup, overrides: object | undefined): object | undefined {
  const others = [...messageGroups].filter(other => other !== group && other.name === group.name);
  if (typeof overrides !== 'object' || (others.length === 0 && !group.hasMore)) return overrides;
  const isElsewhere = (name: string) =>
    !Object.hasOwn(group.th, name) && (others.length === 0 || others.some(({ th }) => Object.hasOwn(th, name)));
  return Object.fromEntries(Object.entries(overrides).filter(([name]) => !isElsewhere(name)));
}

function withOverrides(messages: MessageTree, overrides: MessageTree, path = ''): MessageTree {
  const changed = { ...messages };
  for (const [name, value] of Object.entries(overrides)) {
    const here = `${path}${name}`;
    const present = Object.hasOwn(messages, name) ? changed[name] : undefined;
    if (present === undefined || typeof value !== typeof present)
      throw new TypeError(`There is no message "${here}" of that kind. See the type MessageOverrides.`);
    changed[name] =
      typeof value === 'object' ? withOverrides(present as MessageTree, value as MessageTree, `${here}.`) : value;
  }
  return changed;
}
