import { expect } from 'chai';

import { operations } from '../../src/contract/operations.js';
import { ProblemError } from '../../src/service/http/problem.js';
import { assertMediaType, assertNoContentCoding, bodyChunks, readJson } from '../../src/service/http/body.js';
import { MAX_NESTING_DEPTH } from '../../src/service/http/nesting.js';

const { maxBytes } = operations.searchInquiries.body;
const bytesOf = (text: string) => new TextEncoder().encode(text);

function streamed(body: ReadableStream, headers: Record<string, string> = {}): Request {
  const init = { method: 'POST', body, headers, duplex: 'half' } as const;
  return new Request('https://oneid.test/', init);
}

/** A request with this body, which arrives in parts of so many bytes. */
function requestOf(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, partBytes = 5): Request {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(sent, (sent += partBytes)));
    },
  });
  return streamed(body, headers);
}

/** The code of the problem that it throws; undefined when it throws none. */
async function problemOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

const framings: [name: string, headersOf: (length: number) => Record<string, string>][] = [
  ['with its length in front', length => ({ 'Content-Length': String(length) })],
  ['without its length', () => ({})],
  ['with a length that is no number', length => ({ 'Content-Length': `${length}, ${length}` })],
  ['with a length that begins with a letter', length => ({ 'Content-Length': `x${length}` })],
];

for (const [framing, headersOf] of framings)
  describe(`a JSON body ${framing}`, () => {
    const read = (text: string, partBytes?: number, limit = maxBytes) => {
      const bytes = bytesOf(text);
      return readJson(requestOf(bytes, headersOf(bytes.length), partBytes), limit);
    };

    it('is read whole, in whatever parts it arrives', async () => {
      const value = { ข้อความ: ['สวัสดี', 1, true, null, { a: '' }] };
      for (const partBytes of [1, 2, 7, 1000])
        expect(await read(JSON.stringify(value), partBytes)).to.deep.equal(value);
    });

    it('may have as many bytes as the contract says, and no more', async () => {
      const longest = `"${'x'.repeat(maxBytes - 2)}"`;
      expect(await read(longest, 1000)).to.have.length(maxBytes - 2);
      expect(await problemOf(() => read(`${longest} `, 1000))).to.equal('body_too_large');
    });

    it('has to be JSON in UTF-8', async () => {
      for (const text of ['', '{', "{'a':1}"]) expect(await problemOf(() => read(text)), text).to.equal('invalid_json');
      const broken = Uint8Array.from([0x22, 0xff, 0x22]);
      expect(await problemOf(() => readJson(requestOf(broken, headersOf(3)), maxBytes))).to.equal('invalid_json');
    });

    it('is invalid when the connection breaks', async () => {
      const body = new ReadableStream({ pull: controller => controller.error(new TypeError('terminated')) });
      expect(await problemOf(() => readJson(streamed(body, headersOf(4)), maxBytes))).to.equal('invalid_json');
    });

    const list = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const object = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;
    for (const [name, nested] of [
      ['lists', list],
      ['objects', object],
    ] as const)
      it(`may be nested to the limit by ${name}, again and again, and no deeper`, async () => {
        const most = nested(MAX_NESTING_DEPTH - 1);
        expect(await problemOf(() => read(`[${most},${most},${most}]`))).to.equal(undefined);
        for (const before of ['', '{},[],', '"}]",', '"\\"}]",', '"\\\\",'])
          expect(await problemOf(() => read(`[${before}${nested(MAX_NESTING_DEPTH)}]`)), before).to.equal(
            'invalid_json',
          );
      });

    it('may have any brackets in its texts', async () => {
      const brackets = '[{'.repeat(MAX_NESTING_DEPTH);
      for (const text of [brackets, `"${brackets}`, `\\${brackets}`, `${brackets}\\"${brackets}\\\\`])
        expect(await read(JSON.stringify([text, text]))).to.deep.equal([text, text]);
    });
  });

describe('a body', () => {
  it('is not read at all when its length in front is too large', async () => {
    let asked = 0;
    const body = new ReadableStream({ pull: () => void (asked += 1) }, { highWaterMark: 0 });
    const headers = { 'Content-Length': String(maxBytes + 1) };
    const request = streamed(body, headers);
    expect(await problemOf(() => readJson(request, maxBytes))).to.equal('body_too_large');
    expect(asked).to.equal(0);
  });

  for (const length of ['5x', 'x5', ''])
    it(`is read no further than the contract allows when ‘${length}’ is no length`, async () => {
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1000;
          // Ends some time, so that a reader which does not stop is found out.
          if (sent > 10 * maxBytes) controller.close();
          else controller.enqueue(new Uint8Array(1000).fill(0x20));
        },
      });
      const request = streamed(body, { 'Content-Length': length });
      expect(await problemOf(() => readJson(request, maxBytes))).to.equal('body_too_large');
      expect(sent).to.be.at.most(maxBytes + 3000);
    });

  it('may be longer than the length in front says, but not than the contract', async () => {
    const headers = { 'Content-Length': '1' };
    expect(await readJson(requestOf(bytesOf('[1,2]'), headers), maxBytes)).to.deep.equal([1, 2]);
    const tooLong = bytesOf(`"${'x'.repeat(maxBytes)}"`);
    expect(await problemOf(() => readJson(requestOf(tooLong, headers, 1000), maxBytes))).to.equal('body_too_large');
  });

  it('is given in parts, and none when it is empty', async () => {
    const partsOf = async (body: BodyInit | null) => {
      const parts: number[] = [];
      const request = new Request('https://oneid.test/', { method: 'POST', body });
      for await (const part of bodyChunks(request)) parts.push(part.length);
      return parts;
    };
    expect(await partsOf('abc')).to.deep.equal([3]);
    expect(await partsOf(null)).to.deep.equal([]);
  });

  it('is given whole where a request has no stream, as in Firefox', async () => {
    const partsOf = async (text: string) => {
      const request = new Request('https://oneid.test/', { method: 'POST', body: text });
      Object.defineProperty(request, 'body', { value: undefined });
      const parts: string[] = [];
      for await (const part of bodyChunks(request)) parts.push(new TextDecoder().decode(part));
      return parts;
    };
    expect(await partsOf('abc')).to.deep.equal(['abc']);
    expect(await partsOf('1')).to.deep.equal(['1']);
    expect(await partsOf('')).to.deep.equal([]);
  });

  it('tells its sender to stop when reading ends early', async () => {
    let isStopped = false;
    const body = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(bytesOf('x'.repeat(100))),
      cancel: () => void (isStopped = true),
    });
    const request = streamed(body);
    expect(await problemOf(() => readJson(request, 150))).to.equal('body_too_large');
    expect(isStopped).to.equal(true);
  });
});

describe('the media type of a body', () => {
  const withType = (type: string | undefined) =>
    new Request('https://oneid.test/', {
      method: 'POST',
      ...(type !== undefined && { headers: { 'Content-Type': type } }),
    });
  const answerFor = (type: string | undefined) => problemOf(() => assertMediaType(withType(type), 'application/json'));

  for (const type of [
    'application/json',
    'Application/JSON',
    'application/json ; charset=UTF-8',
    'application/json;charset="utf-8"',
    'application/json;charset=utf8',
    'application/json; profile=x; charset=utf-8',
    'application/json; profile="charset="',
  ])
    it(`may be ${type}`, async () => {
      expect(await answerFor(type)).to.equal(undefined);
    });

  for (const type of [
    undefined,
    '',
    'text/json',
    'application/json2',
    'application/json; charset=utf-16',
    'application/json; charset=utf-80',
    'application/json; charset=tis-620; charset=utf-8',
    'application/json; charset=x-charset=utf-8',
  ])
    it(`may not be ${type ?? 'missing'}`, async () => {
      expect(await answerFor(type)).to.equal('unsupported_media_type');
    });
});

describe('the coding of a body', () => {
  const answerFor = (coding: string) =>
    problemOf(() =>
      assertNoContentCoding(new Request('https://oneid.test/', { headers: { 'Content-Encoding': coding } })),
    );

  for (const coding of ['', 'identity', 'IDENTITY'])
    it(`may be ‘${coding}’`, async () => {
      expect(await answerFor(coding)).to.equal(undefined);
    });

  for (const coding of ['gzip', 'identity, gzip', 'identity2'])
    it(`may not be ‘${coding}’`, async () => {
      expect(await answerFor(coding)).to.equal('unsupported_media_type');
    });
});
