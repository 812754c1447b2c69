import { formatRoute, parseRoute, type Route } from './routes.js';

/** How the portal's screens stand in the page's address. A function gets every route and makes its own of it. */
export type Routing = 'hash' | 'query' | 'none' | ((route: Route) => void);

/** Names our part of the address, so that a host's own routes are left alone. */
const name = 'sme';

/** The route that the page's address asks for, if it is one of ours. */
export function routeOfAddress(routing: Routing): Route | undefined {
  if (routing === 'hash') {
    const hash = location.hash.slice(1);
    return hash.startsWith(`${name}/`) ? parseRoute(hash.slice(name.length + 1)) : undefined;
  }
  if (routing === 'query') return parseRoute(new URLSearchParams(location.search).get(name) ?? '');
  return undefined;
}

/** Writes a route into the address as a new step of the browser's history; the back button then comes back here. */
export function showInAddress(routing: Routing, route: Route): void {
  if (typeof routing === 'function') {
    routing(route);
    return;
  }
  const address = addressOf(routing, route);
  if (address && address !== location.href) history.pushState(history.state, '', address);
}

/** Takes our part out of the address: after sign-out nothing of the person is left in it. */
export function clearAddress(routing: Routing): void {
  if (!routeOfAddress(routing)) return;
  const address = new URL(location.href);
  if (routing === 'hash') address.hash = '';
  else address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

function addressOf(routing: 'hash' | 'query' | 'none', route: Route): string | undefined {
  if (routing === 'none') return undefined;
  const address = new URL(location.href);
  if (routing === 'hash') address.hash = `${name}/${formatRoute(route)}`;
  else address.searchParams.set(name, formatRoute(route));
  return address.href;
}
