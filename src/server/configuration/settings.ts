/** Every setting of the program: name, meaning and default. */
import { attachmentSettings } from '../attachments/settings.js';
import type { OpenIdProvider } from '../identity/open-id-provider.js';
import { descriptionSettings } from '../description.js';
import { storeSettings } from '../store/settings.js';
import { webhookSettings } from '../webhooks/configuration.js';
import type { WebhookReceiver } from '../../service/webhooks/webhook-delivery.js';
import { address, addressOfOrigin, anyText, folder, origin, port, smtpServer, wholeNumber, word } from './readers.js';
import { flag, many, one, optional, type ValuesOf } from './setting.js';

const listeningSettings = {
  port: one(port, {
    variable: 'PORT',
    option: 'port',
    meaning: 'port to listen on; 0 takes any free one',
    initial: 8080,
  }),
  host: one(anyText, {
    variable: 'HOST',
    option: 'host',
    meaning: 'address to listen on; by default this machine only, because exposing a server should be deliberate',
    initial: '127.0.0.1',
  }),
  publicAddress: optional(addressOfOrigin, {
    variable: 'PUBLIC_ADDRESS',
    option: 'public-address',
    meaning: 'the public address of the service, for example behind a proxy; https in production',
  }),
  staticRoot: optional(folder, {
    variable: 'STATIC_FOLDER',
    option: 'static',
    meaning: 'serves the files of this folder at /',
  }),
};

const portalSettings = {
  allowedOrigins: many(origin, {
    variable: 'ALLOWED_ORIGINS',
    option: 'allow-origin',
    meaning: "a portal's origin whose pages may call the API",
  }),
  returnAddresses: many(address, {
    variable: 'RETURN_ADDRESSES',
    option: 'return-address',
    meaning: 'where a sign-in may return to; the complete address is compared',
  }),
};

const proxySettings = {
  trustedHops: one(wholeNumber(0, 10), {
    variable: 'TRUSTED_HOPS',
    option: 'trusted-hops',
    meaning: 'number of your own proxies in front of the service that add to the header of addresses',
    initial: 0,
  }),
  forwardedHeader: one(word('x-forwarded-for', 'forwarded'), {
    variable: 'FORWARDED_HEADER',
    option: 'forwarded-header',
    meaning: 'the header that these proxies write: x-forwarded-for, or forwarded (RFC 7239)',
    initial: 'x-forwarded-for',
  }),
  keepAliveSeconds: one(wholeNumber(1, 3600), {
    variable: 'KEEP_ALIVE_SECONDS',
    option: 'keep-alive-seconds',
    meaning: 'how long a connection without a request is kept; must be longer than in the proxy',
    initial: 75,
  }),
  drainSeconds: one(wholeNumber(0, 600), {
    variable: 'DRAIN_SECONDS',
    option: 'drain-seconds',
    meaning:
      'how long it serves requests after SIGTERM while /health/ready says 503; longer than the proxy takes to notice',
    initial: 0,
  }),
};

const rateLimitSettings = {
  callsPerAddress: one(wholeNumber(0, 10_000_000), {
    variable: 'CALLS_PER_ADDRESS',
    option: 'calls-per-address',
    meaning: 'calls that one network address may make in a minute; 0 for no limit',
    initial: 6000,
  }),
  callsPerAccount: one(wholeNumber(0, 10_000_000), {
    variable: 'CALLS_PER_ACCOUNT',
    option: 'calls-per-account',
    meaning: 'calls that one account or agency may make in a minute; 0 for no limit',
    initial: 1200,
  }),
};

const mailSettings = {
  smtpUrl: optional(smtpServer, {
    variable: 'SMTP_URL',
    meaning: 'the SMTP server, with user and password; without it no email with the link to a new password is sent',
    secret: true,
  }),
  mailFrom: optional(anyText, {
    variable: 'MAIL_FROM',
    option: 'mail-from',
    meaning: 'the sender of emails, such as "SME One ID <no-reply@oneid.example.go.th>"',
  }),
};

const observabilitySettings = {
  logLevel: one(word('debug', 'info', 'warn', 'error', 'silent'), {
    variable: 'LOG_LEVEL',
    option: 'log-level',
    meaning: 'the lowest level that is logged: debug, info, warn, error or silent',
    initial: 'info',
  }),
  metricsPort: optional(port, {
    variable: 'METRICS_PORT',
    option: 'metrics-port',
    meaning: 'port of the metrics for Prometheus, at /metrics; without it there are no metrics',
  }),
  metricsHost: one(anyText, {
    variable: 'METRICS_HOST',
    option: 'metrics-host',
    meaning: 'address to listen on for the metrics; must not be public',
    initial: '127.0.0.1',
  }),
};

const sampleSettings = {
  sampleData: flag({
    variable: 'SAMPLE_DATA',
    option: 'sample-data',
    meaning: 'fictional people, businesses and inquiries with published passwords; refused in production',
  }),
};

/** In the order of `--help` and the documentation. */
export const settings = {
  ...listeningSettings,
  ...portalSettings,
  ...descriptionSettings,
  ...proxySettings,
  ...rateLimitSettings,
  ...storeSettings,
  ...attachmentSettings,
  ...mailSettings,
  ...webhookSettings,
  ...observabilitySettings,
  ...sampleSettings,
};

/** Identity providers and receivers of webhooks have variables of their own, for each account type and each agency. */
export type Configuration = ValuesOf<typeof settings> & {
  readonly identityProviders: readonly OpenIdProvider[];
  readonly webhooks: readonly WebhookReceiver[];
};
