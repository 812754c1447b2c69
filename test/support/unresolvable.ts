/**
 * A host name that cannot be resolved: a label has 63 characters at most (RFC 1035 §2.3.4), so no name server is asked,
 * and a test does not depend on how the machine's name server handles unknown names.
 */
export const unresolvable = `${'a'.repeat(64)}.invalid`;
