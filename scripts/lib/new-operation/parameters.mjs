/** Parameters of paths that the contract describes as components, and what a test has of another account. */
export const knownParameters = {
  receiptNumber: { component: 'ReceiptNumberParameter', thing: 'receiptNumber' },
  businessId: { component: 'BusinessId', thing: 'businessId' },
  attachmentId: { component: 'AttachmentId', thing: 'carriedId' },
};

/** Ids of reference data: the list that has them, and one of the sample data. */
export const owners = {
  agencyId: { list: 'agencies', word: 'agency', sample: 'osmep' },
  categoryId: { list: 'categories', word: 'category', sample: 'general' },
};

export const parametersOf = ({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

export const newParameters = operation => parametersOf(operation).filter(name => !(name in knownParameters));

/** A value that is a `Slug` of the contract. */
export const sampleOf = parameter => owners[parameter]?.sample ?? `sample-${parameter.toLowerCase()}`;

export const hasBody = ({ method }) => method === 'POST' || method === 'PUT';

/** The owner of the items of a stored list, by the parameter that names it; undefined when they belong to nobody. */
export const ownerOf = operation => parametersOf(operation)[0];

/** The arguments of the client's method in a test. */
export const sampleArguments = operation => parametersOf(operation).map(parameter => `'${sampleOf(parameter)}'`);

export const sampleBody = `{ asOf: '2026-11-22T09:05:00.000Z' }`;
