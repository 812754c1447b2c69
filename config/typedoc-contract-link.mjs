import { JSX } from 'typedoc';

/**
 * A plugin of TypeDoc: every page links to the reference of the contract, which `scripts/reference.mjs` writes.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.renderer.hooks.on('sidebar.begin', ({ relativeURL }) =>
    JSX.createElement(
      'p',
      null,
      JSX.createElement('a', { href: relativeURL('service/index.html') }, 'The contract (HTTP)'),
    ),
  );
}
