/** Rules for new passwords (NIST SP 800-63B §3.1.1.2). The contract checks the length. */

/** The stems of the most common passwords, in NFKC and lower case; digits and punctuation around them do not help. */
const COMMON_PASSWORDS = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'iloveyou',
  'letmein',
  'welcome',
  'administrator',
  'admin',
  'thailand',
  'bangkok',
  'sawasdee',
  'sabaidee',
  'รหัสผ่าน',
  'สวัสดี',
  'ประเทศไทย',
];
/** From the first to the last character that is neither a digit nor punctuation. */
const WITHOUT_DIGITS_AROUND = /[^\d\s!@#$%^&*()_+=.,?-](?:.*[^\d\s!@#$%^&*()_+=.,?-])?/su;

const KEYBOARD_SEQUENCES = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** Whether an attacker would try it first: a common word with digits, a repeated group, a keyboard sequence, or the username. */
export function isCommonPassword(password: string, username: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase();
  const word = WITHOUT_DIGITS_AROUND.exec(folded)?.[0] ?? '';
  const repeated = /^(.{1,4})\1+$/u.test(folded);
  const inRow = KEYBOARD_SEQUENCES.some(
    row => row.includes(folded) || Array.from(row).reverse().join('').includes(folded),
  );
  return repeated || inRow || COMMON_PASSWORDS.includes(word) || isUsername(folded, username);
}

function isUsername(folded: string, username: string): boolean {
  const name = username.normalize('NFKC').toLowerCase();
  return name.length >= 4 && folded.startsWith(name) && folded.length - name.length <= 6;
}
