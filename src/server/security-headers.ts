import type { MiddlewareHandler } from 'hono';

import { dataPolicy } from './content-security-policy.js';

/** Headers of every response. */
export function commonHeaders({ https }: { readonly https: boolean }): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

/** Sets the headers. A handler that needs another policy has set it before. */
export function securityHeaders(options: { readonly https: boolean }): MiddlewareHandler {
  const common = Object.entries(commonHeaders(options));
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', dataPolicy);
    for (const [name, value] of common) headers.set(name, value);
  };
}
