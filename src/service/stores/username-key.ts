/** The form in which usernames are compared: without regard to case and to how Unicode composes their letters. */
export function usernameKey(username: string): string {
  return username.normalize('NFC').toLowerCase();
}
