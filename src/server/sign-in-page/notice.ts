import { html } from 'hono/html';

import type { LocalizedText } from '../../contract/types.js';
import { layout, type Html } from './layout.js';
import { pageMessages, type NoticeReason, type PageLanguage } from './messages.js';

interface NoticeView {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly reason: NoticeReason;
  readonly provider?: LocalizedText;
  /** Where to try again. */
  readonly again?: string;
  /** The portal that the person came from. */
  readonly back?: string;
}

/** Says what happened and what to do next, without technical details. */
export function noticePage({ language, sampleData, reason, provider, again, back }: NoticeView): Html {
  const t = pageMessages[language];
  const { title, hint } = t.notices[reason];
  const name = (language === 'en' && provider?.en) || provider?.th;
  const content = html`<p>${hint}</p>
    ${
      again === undefined && back === undefined
        ? ''
        : html`<p class="links foot">
            ${again === undefined ? '' : html`<a href="${again}">${t.again}</a>`}
            ${back === undefined ? '' : html`<a href="${back}">${t.backToPortal(new URL(back).origin)}</a>`}
          </p>`
    }`;
  return layout({ language, sampleData, title, above: t.system, below: name, content });
}

interface OnwardView {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly address: string;
}

/** Continues by itself, without a script. */
export function onwardPage({ language, sampleData, address }: OnwardView): Html {
  const t = pageMessages[language];
  return layout({
    language,
    sampleData,
    title: t.signedIn,
    head: html`<meta http-equiv="refresh" content="0; url=${address}" />`,
    above: t.system,
    content: html`<p><a href="${address}">${t.onward(new URL(address).origin)}</a></p>`,
  });
}
