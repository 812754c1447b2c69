/** When to use each element, and when not, for designers. */

export interface Guidance {
  readonly use: string;
  readonly not: string;
  /** When to use it, in Thai. */
  readonly th: string;
  readonly does: string;
  readonly doNot: string;
}

export const guidance: Readonly<Record<string, Guidance>> = {
  'sme-attachment-picker': {
    use: 'Beside a form of your own that sends files with an inquiry.',
    not: 'Not beside sme-inquiry-form or a reply: both have it already.',
    th: 'ใช้คู่กับแบบฟอร์มของท่านเองที่ต้องแนบเอกสาร แบบฟอร์มเรื่องใหม่มีส่วนนี้อยู่แล้ว',
    does: 'Let uploads run while people write; the form waits for them when it is sent.',
    doNot: 'Do not say file types or sizes elsewhere. The service sets them, and the element shows them.',
  },
  'sme-business-card': {
    use: 'To show one business that is already chosen, for example above a form.',
    not: 'Not to choose one: use sme-business-list.',
    th: 'ใช้แสดงข้อมูลกิจการเดียวที่เลือกไว้แล้ว หากต้องให้เลือกกิจการ ให้ใช้รายการกิจการ',
    does: 'Keep it as wide as the text below it.',
    doNot: 'Do not show identity numbers in full beside it. The card masks them for a reason.',
  },
  'sme-business-list': {
    use: 'As the first screen after signing in, and wherever a person acts for one of several businesses.',
    not: 'Not where the business is known from the address or from a step before.',
    th: 'ใช้เป็นหน้าแรกหลังเข้าสู่ระบบ และทุกจุดที่ผู้ใช้ต้องเลือกว่าทำรายการในนามกิจการใด',
    does: 'Say before the list what the choice is for.',
    doNot: 'Do not preselect a business.',
  },
  'sme-data-export': {
    use: 'On a page about privacy or the account, where people look for their data.',
    not: 'Not as a report for officers: it has the data of one person.',
    th: 'ใช้ในหน้าความเป็นส่วนตัวหรือหน้าบัญชี เพื่อให้เจ้าของข้อมูลขอสำเนาข้อมูลของตน',
    does: 'Place it after the explanation of how data is used.',
    doNot: 'Do not place it beside the main task of a page.',
  },
  'sme-history-timeline': {
    use: 'To show what agencies did with one inquiry, on a page that has the other facts already.',
    not: 'Not beside sme-inquiry-detail, which has it.',
    th: 'ใช้แสดงประวัติการดำเนินงานของเรื่องเดียว ในหน้าที่มีข้อมูลเรื่องอยู่แล้ว',
    does: 'Keep the newest entry first, unless people read the whole story.',
    doNot: 'Do not shorten entries. A correction is an entry of its own.',
  },
  'sme-inquiry-detail': {
    use: 'As a page of its own for one inquiry, with its question, reply, facts and history.',
    not: 'Not in a narrow column beside a list.',
    th: 'ใช้เป็นหน้าของเรื่องหนึ่งเรื่อง ซึ่งมีคำขอของหน่วยงาน การตอบกลับ ข้อมูลเรื่อง และประวัติ',
    does: 'Give it the full reading width.',
    doNot: 'Do not put another form above it. The agency’s question comes first.',
  },
  'sme-inquiry-form': {
    use: 'As a page of its own for a new inquiry.',
    not: 'Not in a dialog: people look things up while they write.',
    th: 'ใช้เป็นหน้าสำหรับสร้างเรื่องใหม่ ไม่ควรอยู่ในหน้าต่างซ้อน',
    does: 'Trust its draft: text stays after a failure, a reload and an expired session.',
    doNot: 'Do not add a second confirmation before it is sent.',
  },
  'sme-inquiry-list': {
    use: 'Where people follow what they have asked.',
    not: 'Not for one known inquiry: link to it.',
    th: 'ใช้ในหน้าที่ผู้ใช้ติดตามเรื่องที่ติดต่อไว้ทั้งหมด',
    does: 'Show the same status words everywhere on your page.',
    doNot: 'Do not repeat its counts in your own header. They change while the page is open.',
  },
  'sme-login-selector': {
    use: 'As the sign-in of a page that has only single elements.',
    not: 'Not around sme-portal, which has it.',
    th: 'ใช้เป็นหน้าเข้าสู่ระบบ เมื่อเว็บไซต์ใช้เฉพาะบางส่วน ไม่ได้ใช้ทั้งระบบ',
    does: 'Give it a page of its own, in the middle.',
    doNot: 'Do not add other account types beside it. The service lists them.',
  },
  'sme-notification-buckets': {
    use: 'Where people look for what has changed.',
    not: 'Not as a badge. Listen to sme-counts-changed for a number in your header.',
    th: 'ใช้ในหน้าแจ้งเตือน เพื่อดูเรื่องที่หน่วยงานปรับสถานะหรือข้อมูลแล้ว',
    does: 'Let people read the newest bucket first.',
    doNot: 'Do not mark everything as read for them.',
  },
  'sme-portal': {
    use: 'For the whole service in one tag: sign-in, the menu of five and sign-out.',
    not: 'Not beside a menu of your own with the same entries.',
    th: 'ใช้เมื่อต้องการทั้งระบบในแท็กเดียว ได้แก่ การเข้าสู่ระบบ เมนูทั้งห้า และการออกจากระบบ',
    does: 'Give it the page below your header, and heading-level="1" if your page has no heading.',
    doNot: 'Do not put it in a frame.',
  },
  'sme-search-panel': {
    use: 'Where people have more inquiries than they can scan.',
    not: 'Not as the search of your whole site.',
    th: 'ใช้เมื่อผู้ใช้มีเรื่องจำนวนมากและต้องค้นหาตามเงื่อนไข',
    does: 'Keep its first step short; further conditions are one press away.',
    doNot: 'Do not start a search for them. They know what they look for.',
  },
  'sme-session-dialog': {
    use: 'Once on every page with single elements, so that nobody loses what they wrote.',
    not: 'Not with sme-portal, which has it.',
    th: 'ใช้หนึ่งครั้งในทุกหน้าที่ใช้เฉพาะบางส่วน เพื่อเตือนก่อนหมดเวลาการใช้งาน',
    does: 'Leave the page behind it as it is.',
    doNot: 'Do not sign people out without it.',
  },
};
