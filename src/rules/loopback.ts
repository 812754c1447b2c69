/** Whether the address is on this machine, where plain http is safe. */
export function isLoopback(address: string | URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}
