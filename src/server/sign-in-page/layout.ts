import { html } from 'hono/html';

import { pageMessages, type PageLanguage } from './messages.js';

/** Escapes every interpolated text, unless it is Html itself. */
export type Html = ReturnType<typeof html>;

export const signInStylesPath = '/sign-in.css';

interface Layout {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly title: string;
  /** Its heading, when the title says more. */
  readonly heading?: string;
  /** What is above the heading, and below it. */
  readonly above?: string;
  readonly below?: string | undefined;
  readonly content: Html;
  /** More content of the head, such as a script. */
  readonly head?: Html | '';
}

/** The page around the content. */
export function layout({ language, sampleData, title, heading, above, below, content, head = '' }: Layout): Html {
  const t = pageMessages[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – SME One ID</title>
        <link rel="stylesheet" href="${signInStylesPath}" />
        ${head}
      </head>
      <body>
        ${sampleData ? html`<header><p class="notice sample" role="note">${t.sampleData}</p></header>` : ''}
        <main class="card">
          <div class="lines">
            ${above === undefined ? '' : html`<p class="soft">${above}</p>`}
            <h1>${heading ?? title}</h1>
            ${below === undefined ? '' : html`<p class="soft">${below}</p>`}
          </div>
          ${content}
        </main>
      </body>
    </html>`;
}

export interface PageFieldError {
  readonly field: string;
  readonly text: string;
}

/** The error above the form, as elements have it: with a link to its field, if it has one. */
export function pageErrorSummary(
  language: PageLanguage,
  error: PageFieldError | { readonly text: string } | undefined,
): Html | '' {
  if (error === undefined) return '';
  return html`<div class="notice danger" role="alert">
    <strong>${pageMessages[language].errorTitle}</strong>
    <ul>
      <li>${'field' in error ? html`<a href="#${error.field}">${error.text}</a>` : error.text}</li>
    </ul>
  </div>`;
}
