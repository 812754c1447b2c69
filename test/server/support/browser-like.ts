/**
 * Sends requests as a browser does: keeps cookies for each path, and sends the origin of a form. Follows redirects on
 * request.
 */
export class BrowserLike {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();

  /** The cookies that would be sent to this address. */
  cookiesFor(address: string): string {
    const { pathname } = new URL(address);
    return [...this.#cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', this.cookiesFor(address));
    if (!headers.has('Sec-Fetch-Site')) headers.set('Sec-Fetch-Site', 'same-origin');
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  submit(address: string, fields: Record<string, string>): Promise<Response> {
    return this.ask(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /**
   * Follows redirects until another response, or until one leads to an address that `stop` accepts, which is returned.
   */
  async follow(response: Response, stop: (address: string) => boolean = () => false): Promise<Response | string> {
    let current = response;
    for (let hops = 0; hops < 10; hops++) {
      const location = current.headers.get('Location');
      if (location === null) return current;
      const address = new URL(location, current.url).href;
      if (stop(address)) return address;
      current = await this.ask(address);
    }
    throw new Error('redirected without an end');
  }

  #keep(cookie: string): void {
    const [pair, ...attributes] = cookie.split(/;\s*/);
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(pair ?? '') ?? [];
    const attribute = (wanted: string) =>
      attributes.find(text => text.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const expired = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') < Date.now();
    if (expired) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path: attribute('path') ?? '/' });
  }
}
