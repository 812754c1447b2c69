/** The cookies of the back end. They belong to this host only, and scripts of pages cannot read them (RFC 6265bis). */

/** A request, as the platform or as Node has it. */
export interface CookieCarrier {
  readonly headers: Headers | { readonly cookie?: string | undefined };
}

export interface Cookies {
  /** Of a request: the values by name, without the prefix. */
  read(request: CookieCarrier): ReadonlyMap<string, string>;
  /** A `Set-Cookie`. Without `maxAgeSeconds`, the browser drops it when it is closed. */
  set(name: string, value: string, maxAgeSeconds?: number): string;
  clear(name: string): string;
}

/** @param isSecure whether the host is reached by https; browsers refuse the prefix otherwise */
export function cookiesOf(isSecure: boolean): Cookies {
  const prefix = isSecure ? '__Host-' : '';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  const set: Cookies['set'] = (name, value, maxAgeSeconds) =>
    `${prefix}${name}=${value}; ${attributes}${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;

  return {
    read({ headers }) {
      const line = 'get' in headers ? headers.get('Cookie') : headers.cookie;
      const pairs = (line ?? '').split(/;\s*/).map(pair => {
        const at = pair.indexOf('=');
        return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)] as const;
      });
      return new Map(
        pairs.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
      );
    },
    set,
    clear: name => set(name, '', 0),
  };
}
