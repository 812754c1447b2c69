/** The contract's limits, as people read them. */
interface AttachmentLimits {
  readonly count: string;
  readonly size: string;
  readonly types: string;
}

/** S41–S53, D11–D14. */
export const form = {
  title: 'สร้างเรื่องใหม่',
  loading: 'กำลังเตรียมแบบฟอร์ม…',
  failed: 'เตรียมแบบฟอร์มไม่สำเร็จ',
  noBusiness: 'บัญชีของท่านยังไม่มีกิจการ จึงยังสร้างเรื่องใหม่ไม่ได้',
  chooseOne: 'กรุณาเลือก',
  businessHint: 'เรื่องนี้จะส่งในนามกิจการที่ท่านเลือก',
  onlyBusiness: 'เรื่องนี้จะส่งในนามกิจการของท่าน',
  agencies: {
    suggested: 'หน่วยงานที่เกี่ยวข้องกับหมวดหมู่เรื่องที่ท่านเลือก',
    all: 'หน่วยงานทั้งหมด',
    showAll: 'แสดงหน่วยงานทั้งหมด',
    showSuggested: 'แสดงเฉพาะหน่วยงานที่เกี่ยวข้อง',
    filter: 'ค้นหาหน่วยงาน',
    filterHint: 'พิมพ์ชื่อหรือชื่อย่อ ภาษาไทยหรืออังกฤษ เช่น อย. หรือ FDA',
    found: (count: string) => `พบ ${count} หน่วยงาน`,
    noneFound: 'ไม่พบหน่วยงานที่ตรงกับคำค้น',
    unsure: 'ไม่ทราบว่าต้องติดต่อหน่วยงานใด',
    unsureHint: (agency: string) => `${agency} จะส่งเรื่องต่อไปยังหน่วยงานที่เหมาะสม`,
  },
  subject: 'เรื่องที่จะติดต่อ',
  subjectHint: 'สรุปเรื่องของท่านสั้น ๆ',
  detail: 'รายละเอียด',
  detailHint: 'อธิบายสิ่งที่ท่านต้องการสอบถามหรือปรึกษา กรุณาไม่ระบุข้อมูลสุขภาพ ศาสนา หรือข้อมูลอ่อนไหวอื่น หากไม่จำเป็น',
  lettersLeft: (count: string) => `เหลืออีก ${count} ตัวอักษร`,
  lettersOver: (count: string) => `เกินกำหนด ${count} ตัวอักษร`,
  missing: {
    businessId: 'กรุณาเลือกกิจการ',
    categoryId: 'กรุณาเลือกหมวดหมู่เรื่อง',
    agencyId: 'กรุณาเลือกหน่วยงาน',
    subject: 'กรุณาระบุเรื่องที่จะติดต่อ',
    detail: 'กรุณาระบุรายละเอียด',
  },
  privacy: {
    title: 'ข้อมูลของท่านถูกใช้อย่างไร',
    text: (agency: string) =>
      `ข้อมูลในแบบฟอร์มนี้และเอกสารแนบจะส่งให้${agency} และ สสว. เพื่อตอบเรื่องของท่านตามภารกิจของรัฐ เก็บไว้ตามระยะเวลาที่กฎหมายกำหนด ท่านมีสิทธิขอดูและขอสำเนาข้อมูลของท่านได้`,
    chosenAgency: 'หน่วยงานที่ท่านเลือก',
  },
  send: 'บันทึกและส่งเรื่อง',
  uploading: 'กำลังรอเอกสารแนบ…',
  sending: 'กำลังส่งเรื่อง…',
  notSent: 'ยังส่งเรื่องไม่ได้ ข้อมูลที่ท่านกรอกยังอยู่ครบ',
  attachments: {
    label: 'เอกสารแนบ',
    limits: ({ count, size, types }: AttachmentLimits) => `แนบได้ไม่เกิน ${count} ไฟล์ ไฟล์ละไม่เกิน ${size} ชนิด ${types}`,
    choose: 'เลือกไฟล์',
    orDrop: 'หรือลากไฟล์มาวางที่นี่',
    chosen: 'ไฟล์ที่เลือก ยังไม่ได้เพิ่ม:',
    add: 'เพิ่มเอกสาร',
    list: 'เอกสารที่เพิ่มแล้ว',
    added: (name: string) => `เพิ่ม ${name} แล้ว`,
    addedMany: (count: string) => `เพิ่ม ${count} ไฟล์แล้ว`,
    removed: (name: string) => `นำ ${name} ออกแล้ว`,
    remove: 'นำออก',
    retry: 'อัปโหลดอีกครั้ง',
    states: {
      waiting: 'รออัปโหลด',
      uploading: 'กำลังอัปโหลด…',
      ready: 'อัปโหลดแล้ว',
      failed: 'อัปโหลดไม่สำเร็จ',
    },
    uploaded: (name: string) => `อัปโหลด ${name} แล้ว`,
    refused: {
      too_many: ({ count }: AttachmentLimits) => `แนบได้ไม่เกิน ${count} ไฟล์`,
      type_refused: ({ types }: AttachmentLimits) => `ไฟล์ต้องเป็น ${types}`,
      empty: () => 'ไฟล์ว่างเปล่า',
      too_big: ({ size }: AttachmentLimits) => `ไฟล์ต้องมีขนาดไม่เกิน ${size}`,
      name_too_long: () => 'ชื่อไฟล์ยาวเกินไป กรุณาเปลี่ยนชื่อให้สั้นลง',
    },
    contentMismatch: 'เนื้อหาของไฟล์ไม่ตรงกับชนิดของไฟล์ กรุณานำออกแล้วเลือกไฟล์ที่ถูกต้อง',
    notAccepted: 'ไฟล์ไม่ผ่านการตรวจสอบ กรุณานำออก',
    notReady: (names: string) => `เอกสารบางไฟล์ยังอัปโหลดไม่สำเร็จ กรุณาอัปโหลดอีกครั้งหรือนำออก: ${names}`,
  },
  receipt: {
    title: 'ส่งเรื่องเรียบร้อยแล้ว',
    number: 'เลขรับเรื่อง',
    copy: 'คัดลอกเลขรับเรื่อง',
    copied: 'คัดลอกเลขรับเรื่องแล้ว',
    notCopied: 'คัดลอกไม่ได้ กรุณาเลือกเลขรับเรื่องแล้วคัดลอกเอง',
    agency: 'ส่งถึง',
    time: 'เวลาที่รับเรื่อง',
    documents: 'เอกสารที่ได้รับ',
    noDocuments: 'ไม่มีเอกสารแนบ',
    nextTitle: 'ขั้นตอนต่อไป',
    next: (agency: string) =>
      `${agency}จะพิจารณาเรื่องของท่าน เมื่อมีความคืบหน้า ท่านจะเห็นได้ที่เมนูแจ้งเตือนและเรื่องที่ท่านติดต่อ กรุณาเก็บเลขรับเรื่องไว้อ้างอิง`,
    open: 'ดูเรื่องนี้',
    print: 'พิมพ์หน้านี้',
  },
};
