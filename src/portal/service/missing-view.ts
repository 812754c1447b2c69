import { html, type TemplateResult } from 'lit';

import { heading } from '../../elements/base/heading.js';
import { loadableSection } from '../../elements/base/loadable-section.js';
import { way } from '../../elements/lists/way.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Loadable } from '../../session/loadable.js';
import { serviceMessages } from './messages.js';
import type { MenuView, Route } from '../routes.js';

interface MissingView {
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  /** The number as far as it can be searched for. */
  readonly prefix: string | undefined;
  /** How many inquiries have it. */
  readonly matches: Loadable<number>;
  /** Whether there is such a menu. */
  readonly offers: (view: MenuView) => boolean;
  readonly href: (route: Route) => string | undefined;
  readonly go: (route: Route) => void;
}

/** Shown for an address that names no screen, or no inquiry of this person: what was looked for, and the next steps. */
export function missingView(
  { number }: Extract<Route, { view: 'not-found' }>,
  { headingLevel, localize, prefix, matches, offers, href, go }: MissingView,
): TemplateResult {
  const portal = localize.messages(serviceMessages);
  const { missing } = portal;

  const ways = (text: string, routes: readonly (readonly [Route & { readonly view: MenuView }, string])[]) => html`
    <p part="message">${text}</p>
    <ul class="ways">
      ${routes
        .filter(([{ view }]) => offers(view))
        .map(
          ([route, content]) =>
            html`<li>
              ${way({
                href: href(route),
                class: 'button',
                part: 'way',
                content,
                go: () => {
                  go(route);
                },
              })}
            </li>`,
        )}
    </ul>
  `;
  const list = [{ view: 'inquiries' }, portal.inquiries] as const;
  const search = [{ view: 'search' }, portal.search] as const;
  const screen = (title: unknown, content: unknown) => html`
    <section class="screen stack" part="missing" aria-labelledby="screen-heading">
      ${heading(headingLevel, title, { id: 'screen-heading' })} ${content}
    </section>
  `;

  if (number === undefined)
    return screen(missing.page, ways(missing.pageNext, [[{ view: 'businesses' }, portal.businesses], list, search]));
  const named = (title: string) => html`${title} <bdi class="typed">${prefix ?? number}</bdi>`;
  if (prefix === undefined) return screen(named(missing.number), ways(missing.numberNext, [list, search]));
  const ready = (count: number) =>
    count === 0
      ? ways(missing.numberNext, [list, search])
      : ways(missing.severalNext(localize.number(count)), [
          [{ view: 'search', criteria: { receiptNumber: prefix } }, missing.showSeveral],
          list,
        ]);
  const title = matches.status !== 'ready' ? missing.looking : matches.value === 0 ? missing.number : missing.several;
  return screen(
    named(title),
    loadableSection(matches, { loading: missing.loading, failed: missing.failed, ready, rows: 0 }, localize),
  );
}
