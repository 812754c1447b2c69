/**
 * Packages whose code or declarations are inside of the built modules: small, and without dependencies of their own. They are
 * devDependencies, so that a host installs nothing for them.
 */
export const bundledPackages = ['@hono/node-server', '@lit/context', 'hono', 'openapi-fetch'];
