import type { OpenIdProvider } from './identity/open-id-provider.js';
import type { Log } from './logging/log.js';
import type { TrustedProxies } from './caller-address.js';
import type { AttachmentOptions } from './attachments/open-attachments.js';
import type { StoreOptions } from './store/open-store.js';

/** The settings of a configuration go by the same names, so that it may be given as it is. */
export interface ServerOptions extends AttachmentOptions, StoreOptions {
  /** 8080 when not given; 0 takes any free port. */
  readonly port?: number;
  /** The address to listen on. This machine only (127.0.0.1) when not given, since a server should be opened on purpose. */
  readonly host?: string;
  /** How the outside reaches the server, when that is not where it listens: `https://oneid.example.go.th`. */
  readonly publicAddress?: string | undefined;
  /** Serves the files of this folder at `/`. */
  readonly staticRoot?: string | undefined;
  /** The Content-Security-Policy of a file that is served, by its path; {@link portalPolicy} when not given. */
  readonly pagePolicy?: (path: string) => string;
  /** Origins of portals whose pages may call the service. */
  readonly allowedOrigins?: readonly string[];
  /** Where a sign-in on the service's own page may come back to, exactly. The page at `/` is one of them. */
  readonly returnAddresses?: readonly string[];
  /**
   * OpenID Connect providers whose accounts may sign in, one for each account type (S10). With sample data and none for `juristic`,
   * a provider of the package's own stands in for DBD.
   */
  readonly identityProviders?: readonly OpenIdProvider[];
  /** The server that takes letters, with user and password: `smtps://…`. Without it none is sent; sample data has a mailbox page. */
  readonly smtpUrl?: string | undefined;
  /** Who the letters come from, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly mailFrom?: string | undefined;
  /** Holds every answer against the contract. Costs time; for tests and demonstrations. */
  readonly checkResponses?: boolean;
  /** Milliseconds that `close` lets requests go on before it cuts them off; 10 000 when not given. */
  readonly closeTimeoutMs?: number;
  /** Seconds that a connection is kept without a request: longer than the proxy keeps it; 75 when not given. */
  readonly keepAliveSeconds?: number;
  /** How many proxies of our own stand before the server; 0 when not given. */
  readonly trustedHops?: number;
  /** The header in which those proxies write whom they were called by; `x-forwarded-for` when not given. */
  readonly forwardedHeader?: TrustedProxies['header'];
  /** Calls that one network address may make in a minute; 6,000 when not given, 0 for no limit. */
  readonly callsPerAddress?: number;
  /** Calls that one account or agency may make in a minute; 1,200 when not given, 0 for no limit. */
  readonly callsPerAccount?: number;
  /** Where the server says what it does; only faults, on standard output, when not given. */
  readonly log?: Log;
  /** Port of the metrics for Prometheus; without it there are none. 0 takes any free port. */
  readonly metricsPort?: number | undefined;
  /** The address to listen on for the metrics; this machine only when not given. */
  readonly metricsHost?: string;
}

export interface RunningServer {
  /** Where it can be reached, without a slash at the end. */
  readonly url: string;
  /** Where it keeps its data, for people: a folder, `PostgreSQL` or `memory`. */
  readonly dataLocation: string;
  /** Where Prometheus finds the metrics, when they were asked for. */
  readonly metricsUrl: string | undefined;
  /** Takes no more connections, ends streams, lets requests in flight finish, and resolves when all is quiet. */
  close(): Promise<void>;
}
