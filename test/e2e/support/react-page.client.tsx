import { hydrateRoot } from 'react-dom/client';

import { ComponentsPage, TagsPage } from './react-page.js';

declare global {
  interface Window {
    /** Every event that a handler of the page has heard. */
    received: string[];
    /** The elements that the server wrote. */
    written: Element[];
    /** Upgrades every element where the server put it. */
    upgradeAll: () => Promise<unknown>;
    /** Hydrates what the server put there. */
    hydrate: () => void;
  }
}

window.received = [];
window.upgradeAll = () => import('../../../src/all.js');
window.hydrate = () => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root.');
  const { searchParams } = new URL(location.href);
  const page = searchParams.has('tags') ? (
    <TagsPage />
  ) : (
    <ComponentsPage
      received={name => window.received.push(name)}
      {...(searchParams.has('host-session') && { getSession: async () => null })}
    />
  );
  hydrateRoot(root, page);
};
