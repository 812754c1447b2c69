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

/**
 * The sign-in page runs no script. Chromium also applies `form-action` to the redirect after a form, so the return origin is
 * allowed.
 */
export function signInPolicy(returnOrigin?: string): string {
  const targets = returnOrigin === undefined ? "'self'" : `'self' ${returnOrigin}`;
  return policy({ ...strict, 'style-src': "'self'", 'form-action': targets });
}

/** The page for a new password has one script, which reads the link. */
export const resetPolicy = policy({
  ...strict,
  'script-src': "'self'",
  'style-src': "'self'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
});

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
