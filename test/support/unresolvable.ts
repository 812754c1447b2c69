/**
 * A host name that no resolver knows: a label has 63 characters at most (RFC 1035 §2.3.4), so nobody is asked, and a test does not
 * depend on how the machine's name server takes a name that does not exist.
 */
export const unresolvable = `${'a'.repeat(64)}.invalid`;
