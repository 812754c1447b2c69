const strict = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** What a portal page with our elements needs, and no more. */
export const portalPolicy = policy({
  ...strict,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
});

/** For responses that are not pages; if a browser renders one anyway, nothing in it runs or loads. */
export const dataPolicy = policy(strict);

/** Pages of the server without a password: they run no script. */
export const noticePolicy = policy({ ...strict, 'style-src': "'self'", 'form-action': "'self'" });

/**
 * Pages with a password: their scripts show it, and read the link to a new one. Chromium also applies `form-action` to the
 * redirect after a form, so the return origin is allowed.
 */
export function passwordPagePolicy(returnOrigin?: string): string {
  return policy({
    ...strict,
    'script-src': "'self'",
    'style-src': "'self'",
    'form-action': returnOrigin === undefined ? "'self'" : `'self' ${returnOrigin}`,
    'require-trusted-types-for': "'script'",
  });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
