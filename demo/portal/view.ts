/** The two screens of the page: the ministry's home screen, and the service. */
export type View = 'home' | 'service';

/** Fragments that lead to a place below either screen. */
const places = ['#about', '#contact'];

/** Shows the screen that the address asks for. A fragment below it leaves it as it is. */
export function showView(): void {
  if (!places.includes(location.hash)) document.documentElement.dataset['view'] = viewOf(location);
}

export function shownView(): View {
  return document.documentElement.dataset['view'] === 'service' ? 'service' : 'home';
}

/** The service has its own part of the address, `#sme/…`; a sign-in on another page comes back with a `state`. */
function viewOf({ hash, search }: Location): View {
  const isService = hash === '#service' || hash === '#sme' || hash.startsWith('#sme/');
  return isService || new URLSearchParams(search).has('state') ? 'service' : 'home';
}
