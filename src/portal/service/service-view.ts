import { html, type TemplateResult } from 'lit';

import type { Account } from '../../contract/types.js';
import { UnfinishedNotices } from '../../elements/drafts/unfinished-notices.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Route } from '../routes.js';
import { menu, type MenuOptions } from './menu.js';
import { serviceMessages } from './messages.js';
import { screen, type ScreenOptions } from './screens.js';
import { visitor } from './visitor.js';

export { showCurrentItem } from './menu.js';
export { styles } from './service.styles.js';

interface ServiceView {
  readonly account: Account;
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  readonly menu: Omit<MenuOptions, 'localize'>;
  readonly route: Route;
  readonly screen: Omit<ScreenOptions, 'localize' | 'headingLevel'>;
  /** What became of submissions of earlier. */
  readonly unfinished: unknown;
}

/** What a signed-in person sees: whose service it is, the menu, and the current screen. */
export function serviceView(view: ServiceView): TemplateResult {
  const { account, headingLevel, localize, route, unfinished } = view;
  return html`
    ${visitor(account, { headingLevel, localize })} ${menu({ ...view.menu, localize })}
    <div class="view" part="view">
      ${unfinished} ${screen(route, { ...view.screen, localize, headingLevel: headingLevel + 1 })}
    </div>
  `;
}

/** The announcement when an address names an inquiry that does not exist. */
export const numberNotFound = (localize: LocalizeController): string =>
  localize.messages(serviceMessages).missing.number;

/** What became of submissions that were under way at a sign-out. */
export const unfinishedNotices = (...given: ConstructorParameters<typeof UnfinishedNotices>): UnfinishedNotices =>
  new UnfinishedNotices(...given);
