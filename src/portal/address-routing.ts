import { formatRoute, parseRoute, type Route } from './routes.js';

/**
 * How the portal's screens appear in the page's address. A function of the host receives every route and handles it; with a
 * property `href` it also returns the address of a route, so that menus and rows are links.
 */
export type Routing = 'hash' | 'query' | 'none' | RouteFunction;

export interface RouteFunction {
  (route: Route): void;
  readonly href?: (route: Route) => string | undefined;
}

/** Names our part of the address, so that a host's own routes are left alone. */
const routeParameter = 'sme';

/** The content of our part of the address; undefined when there is no such part. */
function partOfAddress(routing: Routing): string | undefined {
  if (routing === 'query') return new URLSearchParams(location.search).get(routeParameter) ?? undefined;
  if (routing !== 'hash') return undefined;
  const hash = location.hash.slice(1);
  if (hash === routeParameter) return '';
  return hash.startsWith(`${routeParameter}/`) ? hash.slice(routeParameter.length + 1) : undefined;
}

/**
 * The route that the page's address asks for; undefined when it names none of our screens. A router of the host may have
 * restored its own address for this history entry: then our state in the entry counts.
 */
export function routeOfAddress(routing: Routing): Route | undefined {
  const part = partOfAddress(routing) ?? notedPart(routing);
  return part === undefined ? undefined : parseRoute(part);
}

/** Our state of this history entry, where the address does not contradict it. */
function notedPart(routing: Routing): string | undefined {
  const { state } = history as { readonly state: unknown };
  const isOurs = routing === 'query' || (routing === 'hash' && location.hash === '');
  const noted = isOurs && isPlainObject(state) ? state[routeParameter] : undefined;
  return typeof noted === 'string' ? noted : undefined;
}

/** The host's own state of the entry, with ours or without it. */
function stateWith(part: string | undefined): unknown {
  const { state } = history as { readonly state: unknown };
  if (!isPlainObject(state)) return part === undefined || state !== null ? state : { [routeParameter]: part };
  const { [routeParameter]: _, ...others } = state;
  if (part !== undefined) return { ...others, [routeParameter]: part };
  return Object.keys(others).length > 0 ? others : null;
}

const isPlainObject = (state: unknown): state is Readonly<Record<string, unknown>> =>
  typeof state === 'object' && state !== null && Object.getPrototypeOf(state) === Object.prototype;

/** Whether the hash is the host's: a fragment of its page that names no screen. */
export function hasForeignHash(): boolean {
  return location.hash !== '' && partOfAddress('hash') === undefined;
}

/** Writes a route into the address as a new step of the browser's history; the back button then comes back here. */
export function showInAddress(routing: Routing, route: Route): void {
  if (typeof routing === 'function') {
    routing(route);
    return;
  }
  const address = addressOf(routing, route);
  if (address && address !== location.href) history.pushState(stateWith(formatRoute(route)), '', address);
}

/** Corrects an address that was read leniently, or that a router of the host restored. */
export function correctAddress(routing: Routing, route: Route): void {
  const isNamed = Boolean(partOfAddress(routing) || notedPart(routing));
  const address = addressOf(routing, route);
  if (isNamed && address && partOfAddress(routing) !== formatRoute(route))
    history.replaceState(stateWith(formatRoute(route)), '', address);
}

/** Removes our part from the address: after sign-out nothing of the person is left in it. */
export function clearAddress(routing: Routing): void {
  if (partOfAddress(routing) === undefined && notedPart(routing) === undefined) return;
  const address = new URL(location.href);
  if (routing === 'hash') address.hash = '';
  else address.searchParams.delete(routeParameter);
  history.replaceState(stateWith(undefined), '', address);
}

/** The address of a route, for a link to it; undefined where it has none. */
export function addressOf(routing: Routing, route: Route): string | undefined {
  if (typeof routing === 'function') return routing.href?.(route);
  const address = new URL(location.href);
  if (routing === 'hash') address.hash = `${routeParameter}/${formatRoute(route)}`;
  else if (routing === 'query') address.searchParams.set(routeParameter, formatRoute(route));
  else return undefined;
  return address.href;
}

/** A new function of the host at its next rendering is no other routing: it is read when it is needed. */
export function isOtherRouting(now: Routing, before: Routing): boolean {
  return now !== before && !(typeof now === 'function' && typeof before === 'function');
}
