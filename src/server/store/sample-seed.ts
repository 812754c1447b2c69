import type { StoreSeed } from '../../service/index.js';
import { SAMPLE_PASSWORD, sampleData } from '../../service/sample-data/sample-data.js';
import { passwordHasher } from '../passwords/password-hasher.js';

/** The sample data of this moment. Its password is published, and yet hashed as any: signing in is to be what it is for real. */
export async function sampleSeed(): Promise<StoreSeed> {
  const hasher = await passwordHasher();
  return sampleData(new Date(), { passwordHash: await hasher.hash(SAMPLE_PASSWORD) });
}
