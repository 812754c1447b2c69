/** The screens of the welcome page, and the names of their pictures. */

export const looks = (['th', 'en'] as const).flatMap(locale =>
  (['default', 'dark'] as const).map(theme => ({ locale, theme })),
);

export const screens = [
  { story: 'elements-login-selector--ready', en: 'Sign-in', th: 'เข้าสู่ระบบ' },
  { story: 'portal-the-whole-service--signed-in', en: 'Businesses', th: 'กิจการ' },
  { story: 'elements-inquiry-list--ready', en: 'Inquiries', th: 'เรื่องที่ท่านติดต่อ' },
  { story: 'elements-inquiry-detail--may-reply', en: 'One inquiry', th: 'เรื่องหนึ่งเรื่อง' },
  { story: 'elements-inquiry-form--ready', en: 'A new inquiry', th: 'สร้างเรื่องใหม่' },
  { story: 'elements-search-panel--ready', en: 'Search', th: 'ค้นหาเรื่อง' },
  { story: 'elements-notification-buckets--ready', en: 'Notifications', th: 'แจ้งเตือน' },
  { story: 'elements-history-timeline--ready', en: 'History', th: 'ประวัติการดำเนินงาน' },
  { story: 'elements-data-export--ready', en: 'A copy of the data', th: 'สำเนาข้อมูล' },
] as const;

export const pictureName = (story: string, { locale, theme }: (typeof looks)[number]) =>
  `${story}-${locale}-${theme}.jpg`;
