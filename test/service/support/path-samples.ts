import type { Operation } from '../../../src/contract/operations.js';
import { draft } from './drafts.js';

/** Values for the parameters of paths: what the sample accounts `somying` and the agency `dbd` have, where they have such a thing. */
const samples: Readonly<Record<string, string>> = {
  token: 't'.repeat(43),
  businessId: draft.businessId,
  receiptNumber: '2569-04718236-5',
  attachmentId: '01900000-0005-7000-8000-0000000003e8',
};

/** The path of an operation with a sample for each parameter. Throws for a parameter without one. */
export function samplePath({ path }: Pick<Operation, 'path'>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const sample = samples[name];
    if (sample === undefined) throw new Error(`Add a sample of {${name}} to ${import.meta.url}`);
    return sample;
  });
}
