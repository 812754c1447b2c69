import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { way } from '../../elements/lists/way.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { serviceMessages } from './messages.js';
import type { MenuView } from '../routes.js';

export interface MenuOptions {
  readonly localize: LocalizeController;
  readonly views: readonly MenuView[];
  readonly current: MenuView | undefined;
  /** How many inquiries are unread. */
  readonly unread: number;
  readonly signingOut: boolean;
  readonly href: (view: MenuView) => string | undefined;
  readonly choose: (view: MenuView) => void;
  readonly signOut: () => void;
}

/** Scrolls the menu, where it is wider than the screen, to the current item; the page stays where it is. */
export function showCurrentItem(root: ParentNode) {
  const list = root.querySelector<HTMLElement>('nav ul');
  const item = list?.querySelector<HTMLElement>('[aria-current]');
  if (!list || !item || list.scrollWidth <= list.clientWidth) return;
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  list.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}

/** The menu of five, in the manual's order, as far as the service offers them. Sign-out is a button among them, since it is an action. */
export function menu({
  localize,
  views,
  current,
  unread,
  signingOut,
  href,
  choose,
  signOut,
}: MenuOptions): TemplateResult {
  const portal = localize.messages(serviceMessages);
  const count = localize.number(unread);
  const badge =
    unread > 0
      ? html`<span class="badge" part="unread"
          ><span aria-hidden="true">${count}</span><span class="visually-hidden">${portal.unread(count)}</span></span
        >`
      : nothing;
  const item = (view: MenuView) => html`
    <li>
      ${way({
        href: href(view),
        class: 'menu-item',
        part: 'menu-item',
        content: html`${portal[view]} ${view === 'notifications' ? badge : nothing}`,
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
        ${views.map(item)}
        <li>
          <button class="menu-item" part="sign-out" type="button" aria-disabled=${signingOut} @click=${signOut}>
            ${signingOut ? portal.signingOut : localize.messages(commonMessages).signOut}
          </button>
        </li>
      </ul>
    </nav>
  `;
}
