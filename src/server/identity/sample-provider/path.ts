/** The path of the provider that stands in for DBD, on the service's own port. */
export const sampleProviderPath = '/sample-dbd';
