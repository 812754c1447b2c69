const thaiKeys = { 1: 'ๅ', 2: '/', 3: '-', 4: 'ภ', 5: 'ถ', 6: 'ุ', 7: 'ึ', 8: 'ค', 9: 'ต', 0: 'จ', '-': 'ข' };

/** The text that appears when a number is typed on the digit row of a Thai keyboard (Kedmanee). */
export const typedOnThaiKeys = (number: string) =>
  Array.from(number, key => thaiKeys[key as keyof typeof thaiKeys]).join('');

/** A number in Thai digits. */
export const inThaiDigits = (number: string) => number.replace(/[0-9]/g, digit => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));

/** A number in the full-width digits of East Asian keyboards. */
export const inFullWidth = (number: string) =>
  number.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
