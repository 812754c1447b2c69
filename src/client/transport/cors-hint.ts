import { warnDeveloper } from './warn-developer.js';
import { cors } from '../../contract/cors.js';

/** A page may send these, but the client does not by itself. */
const notNeeded = /^(X-Request-Id|trace\w+)$/;

/**
 * Browsers tell a page only that a call failed, whether the network is down or a preflight was refused. The developer is told
 * what the service has to allow: the headers that the client needs, and those that the page has added to this request.
 */
export function warnOfCors(baseUrl: string, sendsVersion: boolean, headers: Headers): void {
  const needed = cors.requestHeaders.filter(name => !notNeeded.test(name) && (sendsVersion || !/version/i.test(name)));
  const known = [...needed.map(name => name.toLowerCase()), 'accept'];
  const sent = [...needed, ...[...headers.keys()].filter(name => !known.includes(name))];
  // A service answers with CORS under its base address only.
  const addressHint = /\/v\d+\/?$/.test(baseUrl)
    ? ''
    : ' Is this its base address? That of most services ends with /v1.';
  warnDeveloper(
    `no answer came from ${baseUrl}.${addressHint} If the service is up, its CORS does not let ${location.origin} call it: it has to ` +
      `answer preflights with Access-Control-Allow-Origin for this origin, Access-Control-Allow-Methods ` +
      `${cors.methods.join(', ')} and Access-Control-Allow-Headers ${sent.join(', ')}, and to expose ` +
      `${cors.exposedHeaders.join(', ')} (x-cors in openapi.yaml).`,
  );
}
