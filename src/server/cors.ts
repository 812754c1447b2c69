import type { MiddlewareHandler } from 'hono';

import { cors as contract } from '../contract/cors.js';
import { StartError } from './start-error.js';

const corsMethods = contract.methods.join(', ');
const corsRequestHeaders = contract.requestHeaders.join(', ');
const corsExposedHeaders = contract.exposedHeaders.join(', ');

/** Seconds that a browser may cache the answer to a preflight; Chromium's maximum is 7200. */
const PREFLIGHT_MAX_AGE = '7200';

/**
 * Allows pages of exactly these origins to call the service. Never with credentials: a session is a bearer token, so there is no
 * cookie to send.
 *
 * @throws {StartError} when an entry of the list is not an origin
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const allowed = new Set(origins.map(checkedOrigin));

  return async (context, next) => {
    const origin = context.req.header('Origin');
    const mayCall = origin !== undefined && allowed.has(origin);
    const isPreflight =
      context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method') !== undefined;

    if (isPreflight) context.res = new Response(null, { status: 204 });
    else await next();

    context.res.headers.append('Vary', 'Origin');
    if (!mayCall) return;
    context.res.headers.set('Access-Control-Allow-Origin', origin);
    if (isPreflight) {
      context.res.headers.set('Access-Control-Allow-Methods', corsMethods);
      context.res.headers.set('Access-Control-Allow-Headers', corsRequestHeaders);
      context.res.headers.set('Access-Control-Max-Age', PREFLIGHT_MAX_AGE);
    } else {
      context.res.headers.set('Access-Control-Expose-Headers', corsExposedHeaders);
    }
  };
}

/** An entry like `https://portal.go.th/` would never match, and the mistake would be noticed late. */
function checkedOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === text) return origin;
  throw new StartError(`Not an origin: "${text}". Write it like https://portal.example.go.th, without a path.`);
}
