/**
 * The service behind the contract: one function from request to response, the same in Node, in a page and in tests.
 *
 * It needs `Request`, `Response`, streams and Web Crypto; in a page therefore a secure context (https or localhost). CORS, TLS and
 * addresses outside `/v1` are left to whatever carries the service.
 */
import { agencyHandlers } from './handlers/agency.js';
import { attachmentHandlers } from './handlers/attachments.js';
import { authHandlers } from './handlers/auth.js';
import { businessHandlers } from './handlers/businesses.js';
import { inquiryHandlers } from './handlers/inquiries.js';
import { notificationHandlers } from './handlers/notifications.js';
import { privacyHandlers } from './handlers/privacy.js';
import { referenceHandlers } from './handlers/reference.js';
import { createMaintenance, type Maintenance } from './maintenance/maintenance.js';
import { withDefaults, type ServiceOptions } from './options.js';
import { createRoutes } from './http/routes.js';
import { resetEmails } from './sign-in/reset-emails.js';
import { createSignInFlow, type SignInFlow } from './sign-in/sign-in-flow.js';

export type { AttachmentStorage, AttachmentHash, AttachmentScanner, AttachmentUpload } from './attachments/ports.js';
export type { RateCounter, RateLimit, RateLimits, RateState } from './http/rate-limits.js';
export { memoryRateCounter } from './http/memory-rate-counter.js';
export type { Maintenance, CleanupResult } from './maintenance/maintenance.js';
export type { ServiceDescriptionOptions } from './description.js';
export type { AnsweredCall, IdentityProvider, PasswordResetMessage, ServiceOptions } from './options.js';
export type { PasswordHasher } from './sign-in/password.js';
export { passwordBytes, pbkdf2Hasher } from './sign-in/password.js';
export type { VerifiedIdentity } from './sign-in/verified-identity.js';
export type { SignInOutcome, SignInFlow, PendingSignIn } from './sign-in/sign-in-flow.js';
export type { Throttle, ThrottleRule } from './sign-in/throttle.js';
export type { InquiryEvents } from './notifications/inquiry-events.js';
export type { Store, StoreSeed } from './store/store.js';
export { StoreUnavailable } from './store/store-unavailable.js';
export { memoryStore } from './store/memory/memory-store.js';
export { isEmpty, migrations, seedStore, sqlStore, type Database } from './store/sql/sql-store.js';

export interface Service {
  /** Answers any request under `/v1`, for any origin; never rejects. HEAD is GET without the body. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What is served, for inspection; paths have parameters such as `:receiptNumber`. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** For a sign-in page of your own behind `/sign-in?request=…`. */
  readonly signInFlow: SignInFlow;
  /** Periodic work that the owner of the service has to call; nothing runs by itself. */
  readonly maintenance: Maintenance;
}

/** Creates the service over a store. Wrong options throw here, not later. */
export function createService(options: ServiceOptions): Service {
  const deps = withDefaults(options);
  const emails = resetEmails(deps);
  const app = createRoutes(
    {
      ...authHandlers(deps, emails),
      ...businessHandlers(deps),
      ...privacyHandlers(deps),
      ...referenceHandlers(deps),
      ...inquiryHandlers(deps),
      ...attachmentHandlers(deps),
      ...notificationHandlers(deps),
      ...agencyHandlers(deps),
    },
    deps,
  );

  async function fetch(request: Request): Promise<Response> {
    const requestId = deps.newId();
    return withCommonHeaders(await app.fetch(request, { requestId }), requestId);
  }

  const routes = app.routes.map(({ method, path }) => ({ method, path }));
  return { fetch, routes, signInFlow: createSignInFlow(deps), maintenance: createMaintenance(deps, emails) };
}

/** Responses are personal: no cache stores them, and no browser guesses their type. */
function withCommonHeaders(response: Response, requestId: string): Response {
  response.headers.set('X-Request-Id', requestId);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}
