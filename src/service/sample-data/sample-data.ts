/** Fictional people, businesses and inquiries, for demonstrations and tests; never for production. */
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
import { emptySeed } from '../store/empty-seed.js';
import type { StoreSeed } from '../store/store.js';

export { SAMPLE_ITERATIONS, SAMPLE_PASSWORD } from './people.js';

/** The agencies and categories alone, for a store without fictional people. */
export const referenceData: StoreSeed = {
  ...emptySeed,
  agencies: sampleAgencies,
  categories,
  routingAgencyId,
};

export interface SampleOptions {
  /**
   * How many inquiries the account `busy` has. Ten thousand take a moment to create, so choose fewer where a test does not need them.
   */
  readonly busyCount?: number;
  /** A hash of the published password that replaces the weak default, which is meant for pages. */
  readonly passwordHash?: string;
}

/**
 * All sample data. Dates are relative to `now`, so that there are inquiries in every age bucket; everything else is deterministic.
 * An agency's credential is `sample-agency-<agency id>`.
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
