import type { OpenIdProvider } from './identity/open-id-provider.js';
import type { Log } from './logging/log.js';
import type { TrustedProxies } from './caller-address.js';
import type { AttachmentOptions } from './attachments/open-attachments.js';
import type { DescriptionOptions } from './description.js';
import type { StoreOptions } from './store/open-store.js';
import type { WebhookOptions } from './webhooks/configuration.js';

/** The property names are those of a configuration, so that one can be passed as it is. */
export interface ServerOptions extends AttachmentOptions, DescriptionOptions, StoreOptions, WebhookOptions {
  /** 8080 by default; 0 takes any free port. */
  readonly port?: number;
  /** The address to listen on. Only this machine (127.0.0.1) by default, because exposing a server should be deliberate. */
  readonly host?: string;
  /** The server's public address, when it differs from where it listens: `https://oneid.example.go.th`. */
  readonly publicAddress?: string | undefined;
  /** Serves the files of this folder at `/`. */
  readonly staticRoot?: string | undefined;
  /** The Content-Security-Policy of a served file, by its path; {@link portalPolicy} by default. */
  readonly pagePolicy?: (path: string) => string;
  /** Origins of portals whose pages may call the service. */
  readonly allowedOrigins?: readonly string[];
  /** Exact addresses that a sign-in on the service's own page may return to. The page at `/` is always allowed. */
  readonly returnAddresses?: readonly string[];
  /**
   * OpenID Connect providers whose accounts may sign in, one per account type. With sample data and none for `juristic`, a built-in
   * provider stands in for DBD.
   */
  readonly identityProviders?: readonly OpenIdProvider[];
  /** The SMTP server, with user and password: `smtps://…`. Without it no email is sent; sample data has a mailbox page. */
  readonly smtpUrl?: string | undefined;
  /** The sender of emails, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly mailFrom?: string | undefined;
  /** Validates every response against the contract. Costs time; for tests and demonstrations. */
  readonly checkResponses?: boolean;
  /** Seconds that `close` still serves every request while `/health/ready` says 503, so that a proxy stops sending; 0 by default. */
  readonly drainSeconds?: number;
  /** Milliseconds that `close` waits for running requests before it cuts them off; 10 000 by default. */
  readonly closeTimeoutMs?: number;
  /** Seconds that a connection is kept without a request: longer than the proxy's timeout; 75 by default. */
  readonly keepAliveSeconds?: number;
  /** How many trusted proxies are in front of the server; 0 by default. */
  readonly trustedHops?: number;
  /** The header in which those proxies write the calling address; `x-forwarded-for` by default. */
  readonly forwardedHeader?: TrustedProxies['header'];
  /** Calls per minute from one network address; 6,000 by default, 0 for no limit. */
  readonly callsPerAddress?: number;
  /** Calls per minute of one account or agency; 1,200 by default, 0 for no limit. */
  readonly callsPerAccount?: number;
  /** The server's log; by default errors only, on standard output. */
  readonly log?: Log;
  /** Port of the metrics for Prometheus; none by default. 0 takes any free port. */
  readonly metricsPort?: number | undefined;
  /** The address to listen on for the metrics; only this machine by default. */
  readonly metricsHost?: string;
}

export interface RunningServer {
  /** Where it can be reached, without a trailing slash. */
  readonly url: string;
  /** Where it stores its data, for people: a folder, `PostgreSQL` or `memory`. */
  readonly dataLocation: string;
  /** The address of the metrics, if enabled. */
  readonly metricsUrl: string | undefined;
  /** Serves on for `drainSeconds`; then accepts no more connections, ends streams, waits for running requests, and resolves when everything is closed. */
  close(): Promise<void>;
}
