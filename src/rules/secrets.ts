/** What reports and recordings leave out of requests and answers. */

const secretMembers: readonly string[] = [
  'accessToken',
  'refreshToken',
  'token',
  'password',
  'newPassword',
  'code',
  'codeVerifier',
];

/** Whether a member of JSON is a secret. The `code` of a sign-in is one, whatever it looks like; that of a problem is none. */
export function isSecretMember(name: string, { isProblem }: { readonly isProblem: boolean }): boolean {
  return secretMembers.includes(name) && !(isProblem && name === 'code');
}
