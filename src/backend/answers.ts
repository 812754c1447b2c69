/** Answers of the handler. None of them may be stored. */

const headersOfAll = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export function redirectTo(address: string, cookies: readonly string[] = []): Response {
  return answerOf(303, null, { Location: address }, cookies);
}

export function noContent(cookies: readonly string[] = []): Response {
  return answerOf(204, null, {}, cookies);
}

export function json(content: unknown, cookies: readonly string[] = []): Response {
  return answerOf(200, JSON.stringify(content), { 'Content-Type': 'application/json' }, cookies);
}

/** A problem for programs (RFC 9457). */
export function problem(
  status: number,
  code: string,
  title: string,
  headers: Readonly<Record<string, string>> = {},
  cookies: readonly string[] = [],
): Response {
  const content = JSON.stringify({ type: 'about:blank', title, status, code });
  return answerOf(status, content, { 'Content-Type': 'application/problem+json', ...headers }, cookies);
}

export function pageAnswer(
  status: number,
  html: string,
  headers: Readonly<Record<string, string>>,
  cookies: readonly string[] = [],
): Response {
  return answerOf(status, html, { 'Content-Type': 'text/html; charset=utf-8', ...headers }, cookies);
}

function answerOf(
  status: number,
  body: string | null,
  given: Readonly<Record<string, string>>,
  cookies: readonly string[] = [],
): Response {
  const headers = new Headers({ ...headersOfAll, ...given });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(body, { status, headers });
}
