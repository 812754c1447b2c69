/** Read on the server for each request, so that one build serves everywhere. */
export const serviceAddress = () => process.env.SME_BASE_URL ?? 'http://localhost:8080/v1';
