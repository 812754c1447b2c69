import { shownView } from './view.js';

/** Follows the changes of first-view.ts: marks the current links, moves the focus, and calls `onChange`. */
export function followViews(onChange: () => void): void {
  let view = shownView();
  markLinks();
  addEventListener('hashchange', () => {
    if (view === shownView()) return;
    view = shownView();
    markLinks();
    onChange();
    // The browser has looked for the fragment while its screen was hidden.
    scrollTo(0, 0);
    document.getElementById(view)?.focus({ preventScroll: true });
  });
}

/** The heading of the shown screen. */
export function shownHeading(): string {
  return document.querySelector(`#${shownView()} h1`)?.textContent ?? '';
}

function markLinks(): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-view-link]')) {
    link.ariaCurrent = link.dataset['viewLink'] === shownView() ? 'page' : null;
  }
}
