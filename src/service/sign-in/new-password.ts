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
/** Digits and punctuation at the beginning and at the end. */
const AROUND_WORDS = /^[\d\s!@#$%^&*()_+=.,?-]+|[\d\s!@#$%^&*()_+=.,?-]+$/gu;

const KEYBOARD_SEQUENCES = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** Whether an attacker would try it first: a common word with digits, a repeated group, a keyboard sequence, or the username. */
export function isCommonPassword(password: string, username: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase();
  const word = folded.replaceAll(AROUND_WORDS, '');
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
