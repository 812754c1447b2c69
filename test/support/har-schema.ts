/** HTTP Archive 1.2 as JSON Schema, from http://www.softwareishard.com/blog/har-12-spec. */
const text = { type: 'string' };
const count = { type: 'integer', minimum: -1 };
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional, comment: text },
  // Names of one's own begin with an underscore.
  patternProperties: { '^_': {} },
  additionalProperties: false,
});
const listOf = (items: object) => ({ type: 'array', items });

const nameValue = object({ name: text, value: text });
const cookie = object(
  { name: text, value: text },
  { path: text, domain: text, expires: text, httpOnly: { type: 'boolean' }, secure: { type: 'boolean' } },
);
const message = {
  httpVersion: text,
  cookies: listOf(cookie),
  headers: listOf(nameValue),
  headersSize: count,
  bodySize: count,
};
const duration = { type: 'number', minimum: -1 };

export const harSchema = object({
  log: object(
    {
      version: { const: '1.2' },
      creator: object({ name: text, version: text }),
      entries: listOf(
        object(
          {
            startedDateTime: { type: 'string', format: 'date-time' },
            time: { type: 'number', minimum: 0 },
            request: object(
              { ...message, method: text, url: { type: 'string', format: 'uri' }, queryString: listOf(nameValue) },
              { postData: object({ mimeType: text }, { text, params: listOf(nameValue) }) },
            ),
            response: object({
              ...message,
              status: { type: 'integer' },
              statusText: text,
              content: object({ size: count, mimeType: text }, { text, encoding: text, compression: count }),
              redirectURL: text,
            }),
            cache: object({}, { beforeRequest: {}, afterRequest: {} }),
            timings: object(
              { send: duration, wait: duration, receive: duration },
              { blocked: duration, dns: duration, connect: duration, ssl: duration },
            ),
          },
          { pageref: text, serverIPAddress: text, connection: text },
        ),
      ),
    },
    { browser: object({ name: text, version: text }), pages: listOf({ type: 'object' }) },
  ),
});
