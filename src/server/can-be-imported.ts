/** Whether a package is installed where this one finds it. */
export function canBeImported(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return false;
    throw thrown;
  }
}
