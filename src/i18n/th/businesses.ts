export const businesses = {};
