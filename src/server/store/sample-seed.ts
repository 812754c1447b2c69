import type { StoreSeed } from '../../service/index.js';
import { SAMPLE_PASSWORD, sampleData } from '../../service/sample-data/sample-data.js';
import { passwordHasher } from '../passwords/password-hasher.js';

/**
 * Sample data with dates relative to now. The published password is hashed like any other, so that signing in works as in
 * production.
 */
export async function sampleSeed(): Promise<StoreSeed> {
  const hasher = await passwordHasher();
  return sampleData(new Date(), { passwordHash: await hasher.hash(SAMPLE_PASSWORD) });
}
