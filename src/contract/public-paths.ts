// Generated from openapi.yaml by `npm run generate`. Do not edit.
/** The paths of operations without `security`: they never carry a token. */
export const publicPaths: readonly string[] = [
  '/account-types',
  '/sign-in',
  '/sign-in/redirects',
  '/sign-in/exchanges',
  '/session/refresh',
  '/password-resets',
  '/password-resets/{token}',
  '/service',
];
