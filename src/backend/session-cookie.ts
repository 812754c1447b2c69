/** The cookie of a signed-in browser. */
export const sessionCookie = 'sme-one-id';
