/** What `GET /service` says of the service. */
import { contractVersion, operations, type OperationId } from '../contract/operations.js';
import type { ServiceDescription } from '../contract/types.js';

/**
 * What a deployment says of itself. Operations that are not in the list are not answered; all are by default. The operator is
 * OSMEP by default.
 */
export interface ServiceDescriptionOptions extends Partial<Omit<ServiceDescription, 'contractVersion' | 'operations'>> {
  readonly operations?: readonly OperationId[];
}

const osmep: ServiceDescription['operator'] = {
  name: {
    th: 'สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม (สสว.)',
    en: 'Office of Small and Medium Enterprises Promotion (OSMEP)',
  },
};

/** In the order of the contract; the description itself is always among them. */
export function operationsOffered({ operations: offered }: ServiceDescriptionOptions = {}): readonly OperationId[] {
  const all = Object.keys(operations) as OperationId[];
  return offered ? all.filter(id => id === 'getService' || offered.includes(id)) : all;
}

export function describeService(description: ServiceDescriptionOptions): ServiceDescription {
  return {
    contractVersion,
    operator: osmep,
    languages: ['th', 'en'],
    ...description,
    operations: [...operationsOffered(description)],
  };
}
