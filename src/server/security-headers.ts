import type { MiddlewareHandler } from 'hono';

const strict = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** What a portal page with our elements needs, and no more. */
export const portalPolicy = policy({
  ...strict,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
});

/** For answers that are no page; should a browser show one all the same, nothing in it runs or loads. */
const dataPolicy = policy(strict);

/**
 * The sign-in page runs no script. Chromium also holds the answer to a form against `form-action`, so the place that the
 * person goes back to is named.
 */
export function signInPolicy(returnOrigin?: string): string {
  const targets = returnOrigin === undefined ? "'self'" : `'self' ${returnOrigin}`;
  return policy({ ...strict, 'style-src': "'self'", 'form-action': targets });
}

/** Headers of every answer; a handler that needs another policy than "no page" has set it before. */
export function securityHeaders({ https }: { readonly https: boolean }): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', dataPolicy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
