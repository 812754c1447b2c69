import { shownText } from './redact.js';

/** An answer whose body has been read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
}

export async function readAnswer(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return { status: response.status, headers: response.headers, bytes, text, json: jsonIn(text) };
}

/** Undefined when the text is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** For an answer whose body nobody waits for. */
export function answerWithoutBody({ status, headers }: Response): Answer {
  return { status, headers, bytes: new Uint8Array(), text: '', json: undefined };
}

/** The headers that help to understand an answer. */
const shownHeaders = [
  ...['Content-Type', 'Cache-Control', 'ETag', 'Location', 'Retry-After', 'Allow', 'Vary', 'Content-Language'],
  ...['Access-Control-Allow-Origin', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers', 'X-Request-Id'],
];

/** The answer for a report. */
export function shownAnswer({ status, headers, text }: Answer): string {
  const lines = shownHeaders.flatMap(name => {
    const value = headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  const isText = /json|text|xml|^$/.test(headers.get('Content-Type') ?? '');
  return [String(status), ...lines, isText ? shownText(text, { isProblem: status >= 400 }) : '(bytes)']
    .filter(line => line !== '')
    .join('\n');
}
