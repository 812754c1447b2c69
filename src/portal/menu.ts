import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { way } from '../elements/lists/way.js';
import { commonMessages } from '../i18n/common/messages.js';
import type { LocalizeController } from '../i18n/localize.js';
import { portalMessages } from './messages.js';
import { menuViews, type MenuView } from './routes.js';

interface MenuOptions {
  readonly localize: LocalizeController;
  readonly current: MenuView | undefined;
  /** How many are unread, as a number and in words; nothing when all are read. */
  readonly unread: { readonly count: string; readonly words: string } | undefined;
  readonly signingOut: boolean;
  readonly href: (view: MenuView) => string | undefined;
  readonly choose: (view: MenuView) => void;
  readonly signOut: () => void;
}

/** The menu of five, in the manual's order. Sign-out is a button among them, since it is an action. */
export function menu({ localize, current, unread, signingOut, href, choose, signOut }: MenuOptions): TemplateResult {
  const portal = localize.messages(portalMessages);
  const mark = html`<span class="mark attention" part="unread"
    ><span aria-hidden="true">${unread?.count}</span><span class="visually-hidden">${unread?.words}</span></span
  >`;
  const item = (view: MenuView) => html`
    <li>
      ${way({
        href: href(view),
        class: 'menu-item',
        part: 'menu-item',
        content: html`${portal[view]} ${view === 'notifications' && unread ? mark : nothing}`,
        isCurrent: view === current,
        go: () => {
          choose(view);
        },
      })}
    </li>
  `;
  return html`
    <nav aria-label=${portal.menu}>
      <ul part="menu">
        ${menuViews.map(item)}
        <li>
          <button class="menu-item" part="sign-out" type="button" aria-disabled=${signingOut} @click=${signOut}>
            ${signingOut ? portal.signingOut : localize.messages(commonMessages).signOut}
          </button>
        </li>
      </ul>
    </nav>
  `;
}
