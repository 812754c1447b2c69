/**
 * Whether a request that changes something comes from a page of this origin: by Fetch Metadata, else by `Origin`. Browsers send one
 * of them with every such request, and pages cannot change them.
 */
export function isSameOrigin(request: Request, origin: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  return site === null ? request.headers.get('Origin') === origin : site === 'same-origin';
}
