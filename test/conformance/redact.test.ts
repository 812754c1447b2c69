import { expect } from 'chai';

import { shownAnswer } from '../../src/conformance/answer.js';
import { shownSent } from '../../src/conformance/redact.js';

const shown = (status: number, body: unknown) =>
  shownAnswer({
    status,
    headers: new Headers({ 'Content-Type': 'application/json' }),
    bytes: new Uint8Array(),
    text: JSON.stringify(body),
    json: body,
  });

describe('conformance: what a report leaves out', () => {
  it('is the code of a sign-in, also one that looks like that of a problem', () => {
    expect(shownSent({ code: 'a_code_like_that_of_a_problem', codeVerifier: 'x' })).to.equal(
      '{"code":"(left out)","codeVerifier":"(left out)"}',
    );
    expect(shown(201, { code: 'a_code_like_that_of_a_problem' })).to.equal(
      '201\nContent-Type: application/json\n{"code":"(left out)"}',
    );
  });

  it('is not the code of a problem, nor that of its fields', () => {
    const problem = { code: 'invalid_request', errors: [{ pointer: '/subject', code: 'too_long' }] };
    expect(shown(422, problem)).to.equal(`422\nContent-Type: application/json\n${JSON.stringify(problem)}`);
  });
});
