// Generated from openapi.yaml by `npm run generate`. Do not edit.
/**
 * What a service lets pages of other origins do: the methods and request headers that its answer to a preflight allows, and the
 * headers of its answers that it exposes.
 */
export const cors = {
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  requestHeaders: [
    'Accept-Language',
    'Authorization',
    'Content-Range',
    'Content-Type',
    'Idempotency-Key',
    'Last-Event-ID',
    'SME-SDK-Version',
    'traceparent',
    'tracestate',
    'X-Request-Id',
  ],
  exposedHeaders: [
    'Content-Disposition',
    'Date',
    'Deprecation',
    'Link',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'Sunset',
    'X-Request-Id',
  ],
} as const;
