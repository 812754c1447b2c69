/** One day, as people write it and copy it from letters, spreadsheets, pages and PDF files. */
export const writtenInBuddhistEra: readonly string[] = [
  ...['28 พฤศจิกายน 2569', '28 พ.ย. 2569', '28พ.ย.2569', '28 พย 2569', '28-พ.ย.-2569', '28 พฤศจิกายน พ.ศ. 2569'],
  ...['๒๘ พฤศจิกายน ๒๕๖๙', '๒๘ พ.ย. ๒๕๖๙', '๒๘/๑๑/๒๕๖๙', '28 พ.ย. พ.ศ.๒๕๖๙', '28 พฤศจิกายน พุทธศักราช 2569'],
  ...['วันเสาร์ที่ 28 พฤศจิกายน 2569', 'ส. 28 พ.ย. 2569', '28 พฤศจิกายน 2569 (วันเสาร์)', '(28 พ.ย. 2569)'],
  ...['วันที่ : 28 พ.ย. 2569', 'ลงวันที่ 28 พฤศจิกายน 2569', 'ณ วันที่ ๒๘ พฤศจิกายน ๒๕๖๙', '28 พ.ย. 2569 เวลา 10.30 น.'],
  ...['28/11/2569', '28-11-2569', '28.11.2569', '28 – 11 – 2569', '28 11 2569', '2569-11-28', '28112569', '25691128'],
  // Non-breaking spaces, direction marks, soft hyphens, zero-width spaces, byte order marks.
  ...['28\u00A0พ.ย.\u00A02569', '\u200E28/11/2569\u200F', '28 พฤศจิ\u00ADกายน 2569', '28 พฤศจิกา\u200Bยน 2569'],
  ...['\uFEFF28 พ.ย. 2569', '\u206628\u2069/\u206611\u2069/\u20662569\u2069', '28\u202F/\u202F11\u202F/\u202F2569'],
  // From PDF files: a space before a mark, a private-use glyph, a word in parts, tabs between columns.
  ...['28 พฤศจ ิกายน 2569', '28 พฤศจ\uF701กายน 2569', '28 พ. ย. 2569', '28 พ. ย. พ. ศ. 2569', '28\tพ.ย.\t2569'],
  // Digits of other scripts and widths.
  ...['２８／１１／２５６９', '២៨/១១/២៥៦៩', '໒໘/໑໑/໒໕໖໙', '٢٨/١١/٢٥٦٩', '28 Nov BE 2569'],
];

export const writtenInCommonEra: readonly string[] = [
  ...[
    '2026-11-28',
    '20261128',
    '28 November 2026',
    'Nov 28, 2026',
    'November 28th, 2026',
    'Saturday, 28 November 2026',
  ],
  ...['28th of November 2026', '28-Nov-2026', '28 พฤศจิกายน ค.ศ. 2026', '28 พฤศจิกายน คริสต์ศักราช 2026'],
  ...['2026-11-28T03:00:00Z', 'Sat Nov 28 2026 10:00:00 GMT+0700'],
];

/** The era or century is ambiguous, so the person is asked. */
export const writtenInTwoDigits: readonly string[] = ['๒๘ พ.ย. ๖๙', '28 พ.ย. 69', '28/11/69', '28 Nov 26'];
