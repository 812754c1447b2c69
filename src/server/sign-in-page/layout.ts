import { html } from 'hono/html';

import { pageMessages, type PageLanguage } from './messages.js';

/** Escapes every interpolated text, unless it is Html itself. */
export type Html = ReturnType<typeof html>;

export const signInStylesPath = '/sign-in.css';

interface Layout {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly title: string;
  readonly content: Html;
  /** More content of the head, such as a script. */
  readonly head?: Html | '';
}

/** The page around the content. */
export function layout({ language, sampleData, title, content, head = '' }: Layout): Html {
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
        ${sampleData ? html`<header><p class="sample" role="note">${t.sampleData}</p></header>` : ''}
        <main>${content}</main>
      </body>
    </html>`;
}

export interface PageFieldError {
  readonly field: string;
  readonly text: string;
}

/** The error above the form: with a link to its field, if it has one. */
export function pageErrorSummary(
  language: PageLanguage,
  error: PageFieldError | { readonly text: string } | undefined,
): Html | '' {
  if (error === undefined) return '';
  return html`<div class="errors" role="alert">
    <h2>${pageMessages[language].errorTitle}</h2>
    <ul>
      <li>${'field' in error ? html`<a href="#${error.field}">${error.text}</a>` : error.text}</li>
    </ul>
  </div>`;
}

/** The error next to its field. */
export const fieldErrorHtml = (field: string, text: string | undefined) =>
  text === undefined ? '' : html`<p class="error" id="${field}-error">${text}</p>`;

/** Attributes for the field's control. */
export const invalidAttributes = (field: string, text: string | undefined) =>
  text === undefined ? '' : html`aria-invalid="true" aria-describedby="${field}-error"`;
