/** Where the stand-in for DBD lies on the service's own port. */
export const sampleProviderPath = '/sample-dbd';
