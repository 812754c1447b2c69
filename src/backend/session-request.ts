import type { HostSessionRequest } from '../client/client-options.js';

/** In bytes: more than a token of the longest kind, as JSON. */
export const longestSessionRequest = 16_384;

/** What the page wants of its session: the body of `POST session`, if there is one. Anything that is not JSON wants nothing special. */
export async function sessionRequestOf(request: Request): Promise<HostSessionRequest> {
  const { extend, rejectedToken } = looselyParsed(await boundedText(request));
  return {
    ...(extend === true && { extend }),
    ...(typeof rejectedToken === 'string' && { rejectedToken }),
  };
}

function looselyParsed(text: string): Partial<Record<keyof HostSessionRequest, unknown>> {
  try {
    return Object(JSON.parse(text)) as Partial<Record<keyof HostSessionRequest, unknown>>;
  } catch {
    // An older page, which sends no body.
    return {};
  }
}

/** The body, or nothing when it is longer than what is sent here. */
async function boundedText({ body }: Request): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestSessionRequest) {
      await reader.cancel();
      return '';
    }
    text += decoder.decode(value, { stream: true });
  }
}
