import { warnDeveloper } from './warn-developer.js';
import { cors } from '../../contract/cors.js';

/**
 * Browsers tell a page only that a call failed, whether the network is down or a preflight was refused. The developer is told
 * what the service has to allow.
 */
export function warnOfCors(baseUrl: string, sendsVersion: boolean): void {
  const sent = cors.requestHeaders.filter(name => name !== 'X-Request-Id' && (sendsVersion || !/version/i.test(name)));
  warnDeveloper(
    `no answer came from ${baseUrl}. If the service is up, its CORS does not let ${location.origin} call it: it has to ` +
      `answer preflights with Access-Control-Allow-Origin for this origin, Access-Control-Allow-Methods ` +
      `${cors.methods.join(', ')} and Access-Control-Allow-Headers ${sent.join(', ')}, and to expose ` +
      `${cors.exposedHeaders.join(', ')} (x-cors in openapi.yaml).`,
  );
}
