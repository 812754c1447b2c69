import { expect } from 'chai';

import { isSecretMember } from '../../src/rules/secrets.js';
import { document, isObject, objectsIn, type JsonObject } from '../contract/support/document.js';

const schemas = (document['components'] as { readonly schemas: Readonly<Record<string, JsonObject>> }).schemas;

/** Whether the contract says of a member that it is a secret: by its schema, or by its format. */
function isSecret(schema: JsonObject): boolean {
  const { $ref, format, allOf = [] } = schema as { $ref?: string; format?: string; allOf?: readonly JsonObject[] };
  return /\/(Token|OneTimeCode)$/.test($ref ?? '') || format === 'password' || allOf.some(isSecret);
}

describe('rules: secrets', () => {
  it('are the members that the contract says it of', () => {
    const secrets = Object.values(schemas).flatMap(schema =>
      [...objectsIn(schema)].flatMap(([, { properties }]) =>
        isObject(properties)
          ? Object.entries(properties).flatMap(([name, each]) => (isObject(each) && isSecret(each) ? name : []))
          : [],
      ),
    );
    expect(secrets).to.include.members(['accessToken', 'refreshToken', 'code', 'password', 'newPassword']);
    for (const name of secrets) expect(isSecretMember(name, { isProblem: false }), name).to.equal(true);
  });

  it('are what a sign-in and a new password are asked for with', () => {
    for (const name of ['token', 'codeVerifier'])
      expect(isSecretMember(name, { isProblem: false }), name).to.equal(true);
    expect(isSecretMember('', { isProblem: false })).to.equal(false);
  });

  it('are not the codes of problems and their fields', () => {
    expect(isSecretMember('code', { isProblem: true })).to.equal(false);
    expect(isSecretMember('accessToken', { isProblem: true })).to.equal(true);
    expect(isSecretMember('receiptNumber', { isProblem: false })).to.equal(false);
  });
});
