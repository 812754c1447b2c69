export const businesses = [
  { id: 'b-1', name: { th: 'ร้านใจดีเบเกอรี่', en: 'Jaidee Bakery' } },
  { id: 'b-2', name: { th: 'บริษัท ใจดีฟู้ดส์ จำกัด', en: 'Jaidee Foods Co., Ltd.' } },
];
export const categories = [
  { id: 'registration', name: { th: 'การจดทะเบียนธุรกิจและนิติบุคคล', en: 'Registration' } },
  { id: 'tax', name: { th: 'ภาษี', en: 'Tax' } },
  { id: 'licences', name: { th: 'การขออนุญาตและใบอนุญาต', en: 'Licences' } },
];
export const agencies = [
  {
    id: 'dbd',
    abbreviation: { th: 'พค.', en: 'DBD' },
    name: { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' },
  },
  { id: 'rd', abbreviation: { th: 'สพ.', en: 'RD' }, name: { th: 'กรมสรรพากร', en: 'Revenue Department' } },
];
