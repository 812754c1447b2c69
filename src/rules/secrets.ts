/** What reports and recordings leave out of requests and answers. */

const secretMembers = /^(accessToken|refreshToken|password|newPassword|code|codeVerifier|token)$/;

/** Whether a member of JSON is a secret. A problem's `code` is none; the code of a sign-in comes in a request only. */
export function isSecretMember(name: string, value: unknown): boolean {
  return secretMembers.test(name) && !(name === 'code' && typeof value === 'string' && /^[a-z_]+$/.test(value));
}
