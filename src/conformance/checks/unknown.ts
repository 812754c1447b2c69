/** What no service knows. */

/** Has the form of an id. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** Has the form of an access token. */
export const unknownToken = 'made-up-token-0123456789';
