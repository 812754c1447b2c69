import 'sme-one-id/sme-business-card.js';

document.querySelector('sme-business-card').business = {
  status: 'ready',
  value: {
    businessId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10',
    name: { th: 'ร้านใจดีเบเกอรี่', en: 'Jaidee Bakery' },
    relation: 'owner',
    maskedNumber: '1-xxxx-xxxxx-01-1',
    address: { th: '99/1 หมู่ 2 อำเภอเมืองนนทบุรี จังหวัดนนทบุรี 11000', en: '99/1 Moo 2, Mueang Nonthaburi, Nonthaburi 11000' },
    sector: { id: 'service', name: { th: 'ภาคบริการ', en: 'Service' } },
    category: { id: 'I', name: { th: 'ที่พักแรมและบริการด้านอาหาร', en: 'Accommodation and food service activities' } },
    size: 'micro',
    phones: [{ text: '02 000 0001', dial: '+6620000001' }],
    email: 'bakery@example.th',
  },
};
