import type { SmeClientOptions } from './client.js';

const kinds = { baseUrl: ['string'], fetch: ['function'], getSession: ['function'], language: ['string', 'function'] };

/** The options with an absolute `baseUrl`, or a `TypeError` that says what to do. */
export function checkedOptions(options: SmeClientOptions): SmeClientOptions {
  // Callers without TypeScript may give anything.
  for (const [name, value] of Object.entries((options as unknown) ?? {})) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined;
    if (!kind) throw new TypeError(`createSmeClient has no option "${name}". It has ${Object.keys(kinds).join(', ')}.`);
    if (value !== undefined && !kind.includes(typeof value))
      throw new TypeError(`createSmeClient: ${name} must be a ${kind.join(' or a ')}.`);
  }
  return { ...options, baseUrl: absolute((options as Partial<SmeClientOptions> | undefined)?.baseUrl) };
}

function absolute(baseUrl = ''): string {
  const here = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  const { protocol, username, password, search, hash, href } = parsed(baseUrl, here);
  if (!/^https?:$/.test(protocol) || username || password || search || hash)
    throw new TypeError('createSmeClient: baseUrl must be a plain http or https address, without user, query or hash.');
  return href.replace(/\/+$/, '');
}

function parsed(baseUrl: string, here: string | undefined): URL {
  try {
    if (baseUrl) return new URL(baseUrl, here);
  } catch {
    // Said below, in words that help.
  }
  const examples = here === undefined ? '' : '"/v1" or ';
  throw new TypeError(`createSmeClient needs a baseUrl such as ${examples}"https://oneid.sme.go.th/v1".`);
}
