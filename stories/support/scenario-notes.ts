/** The scenarios of the toolbar, and what each does to a story. */
import { SLOW_MS, type Scenario } from '../../src/mock/scenarios.js';

interface Choice {
  readonly value: Scenario | 'as-written' | 'busy';
  readonly title: string;
  /** Ends a sentence that begins with the title. */
  readonly does?: string;
}

const scenarios: readonly Choice[] = [
  { value: 'as-written', title: 'As the story has it' },
  { value: 'slow', title: 'Slow', does: `every answer takes ${SLOW_MS / 1000} seconds.` },
  { value: 'offline', title: 'Offline', does: 'no call reaches the service.' },
  { value: 'empty', title: 'Nothing yet', does: 'the account has no businesses, inquiries or notifications.' },
  { value: 'failing', title: 'Service fails', does: 'every call of a signed-in person is answered with an error.' },
  { value: 'expired', title: 'Expired session', does: 'the session has ended, and cannot be renewed.' },
  { value: 'officer-just-answered', title: 'Officer just answered', does: 'an agency has replied a moment ago.' },
  { value: 'busy', title: 'Very many inquiries', does: 'the account has very many inquiries.' },
];

export const scenarioItems = scenarios.map(({ value, title }) => ({ value, title }));

/** Stories by id. */
const loading = new Set<string>();

/** Notes that a story gets its data from the mock. */
export const notesLoading = (story: string): void => void loading.add(story);
export const loadsFromMock = (story: string): boolean => loading.has(story);

/** Undefined when none is chosen. */
export function scenarioNote(chosen: string, isLoading: boolean): string | undefined {
  const scenario = scenarios.find(({ value }) => value === chosen);
  if (!scenario?.does) return undefined;
  return isLoading
    ? `${scenario.title}: ${scenario.does}`
    : `${scenario.title} does nothing here: this story has its own data. Stories that load from the mock follow it.`;
}
