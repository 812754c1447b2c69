import { NoService } from './finding.js';
import { noAnswer } from './no-answer.js';
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

/** Above the largest document, 25 MB, and every list. */
const LONGEST_ANSWER_MB = 64;

/** @throws {NoService} when the answer breaks off, or has no end */
export async function readAnswer(response: Response, url: string): Promise<Answer> {
  const bytes = await boundedBytes(response, url).catch((thrown: unknown) => {
    throw thrown instanceof NoService ? thrown : noAnswer(url, thrown);
  });
  const text = new TextDecoder().decode(bytes);
  return { status: response.status, headers: response.headers, bytes, text, json: jsonIn(text) };
}

async function boundedBytes({ body, status }: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size <= LONGEST_ANSWER_MB * 1_000_000) continue;
    await reader?.cancel();
    throw new NoService(
      `${url} answers with more than ${LONGEST_ANSWER_MB} MB, status ${status}, which nothing in the contract has.`,
    );
  }
  return Buffer.concat(chunks);
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
