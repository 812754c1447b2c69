/** Fictional people, businesses and inquiries, for demonstrations and tests; never for a deployment with real ones. */
import { sampleAgencies, routingAgencyId } from './agencies.js';
import { busyInquiries } from './busy-inquiries.js';
import { sampleBusinesses } from './businesses.js';
import { categories } from './categories.js';
import { companyStories, completedStories } from './completed-stories.js';
import { newStories } from './new-stories.js';
import { openStories } from './open-stories.js';
import { people } from './people.js';
import { buildStory } from './story.js';
import { sha256 } from '../crypto/secrets.js';
import type { StoreSeed } from '../store/store.js';

export { SAMPLE_ITERATIONS, SAMPLE_PASSWORD } from './people.js';

/** The agencies and categories alone, for a store without fictional people. */
export const referenceData: StoreSeed = {
  agencies: sampleAgencies,
  categories,
  routingAgencyId,
  agencyCredentials: [],
  accounts: [],
  businesses: [],
  inquiries: [],
};

export interface SampleOptions {
  /** How many inquiries the account `busy` has; fewer where nobody looks at them, because ten thousand take a moment. */
  readonly busyCount?: number;
  /** A hash of the published password, in the place of the weak one that suits a page. */
  readonly passwordHash?: string;
}

/**
 * Everything that a store is filled with for a demonstration. All dates are counted back from `now`, so that matters stand in
 * every age bucket; all else is the same every time. An agency's credential is `sample-agency-<agency id>`.
 */
export async function sampleData(
  now: Date,
  { busyCount = 10_000, passwordHash }: SampleOptions = {},
): Promise<StoreSeed> {
  const stories = [...newStories, ...openStories, ...completedStories, ...companyStories];
  const built = await Promise.all(stories.map((story, index) => buildStory(story, index + 1, now)));
  const agencyCredentials = await Promise.all(
    sampleAgencies.map(async ({ agencyId }) => ({
      agencyId,
      credentialHash: await sha256(`sample-agency-${agencyId}`),
    })),
  );
  return {
    ...referenceData,
    agencyCredentials,
    accounts: people.map(person => (passwordHash && person.passwordHash ? { ...person, passwordHash } : person)),
    businesses: sampleBusinesses,
    inquiries: [...built, ...busyInquiries(now, busyCount)],
  };
}
