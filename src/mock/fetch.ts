/** Answers one request: the service, or the service seen through a scenario. */
export type Fetch = (request: Request) => Promise<Response>;
