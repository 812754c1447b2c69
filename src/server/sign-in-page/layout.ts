import { html } from 'hono/html';

import { pageMessages, type PageLanguage } from './messages.js';

/** Every text that is put in is escaped, unless it is one of these itself. */
export type Html = ReturnType<typeof html>;

export const signInStylesPath = '/sign-in.css';

interface Layout {
  readonly language: PageLanguage;
  readonly sampleData: boolean;
  readonly title: string;
  readonly content: Html;
  /** What else stands in the head, such as a script. */
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
        ${sampleData ? html`<p class="sample" role="note">${t.sampleData}</p>` : ''}
        <main>${content}</main>
      </body>
    </html>`;
}

export interface PageFieldError {
  readonly field: string;
  readonly text: string;
}

/** What is wrong, above the form: with a link to the field, or without where no field is to blame. */
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

/** What is wrong, beside its field. */
export const fieldErrorHtml = (field: string, text: string | undefined) =>
  text === undefined ? '' : html`<p class="error" id="${field}-error">${text}</p>`;

/** For the control of the field. */
export const invalidAttributes = (field: string, text: string | undefined) =>
  text === undefined ? '' : html`aria-invalid="true" aria-describedby="${field}-error"`;
