/** Categories, each with the agencies it suggests, in display order. */
import type { Category } from '../../contract/types.js';

export const categories: readonly Category[] = [
  { categoryId: 'general', name: { th: 'สอบถามข้อมูลทั่วไป', en: 'General enquiry' }, suggestedAgencyIds: ['osmep'] },
  {
    categoryId: 'finance',
    name: { th: 'การเงินและสินเชื่อ', en: 'Finance and credit' },
    suggestedAgencyIds: ['smebank', 'tcg', 'gsb', 'exim', 'baac', 'diprom', 'osmep'],
  },
  { categoryId: 'tax', name: { th: 'ภาษี', en: 'Tax' }, suggestedAgencyIds: ['rd', 'excise', 'customs'] },
  {
    categoryId: 'accounting',
    name: { th: 'บัญชีและงบการเงิน', en: 'Accounting and financial statements' },
    suggestedAgencyIds: ['dbd'],
  },
  {
    categoryId: 'registration',
    name: { th: 'การจดทะเบียนธุรกิจและนิติบุคคล', en: 'Business and juristic-person registration' },
    suggestedAgencyIds: ['dbd'],
  },
  {
    categoryId: 'licence',
    name: { th: 'การขออนุญาตและใบอนุญาต', en: 'Permits and licences' },
    suggestedAgencyIds: ['fda', 'diw', 'excise', 'boi'],
  },
  {
    categoryId: 'marketing',
    name: { th: 'การตลาดและช่องทางการจำหน่าย', en: 'Marketing and sales channels' },
    suggestedAgencyIds: ['osmep', 'ditp', 'dbd', 'dit', 'cdd', 'cea'],
  },
  {
    categoryId: 'export',
    name: { th: 'การส่งออก นำเข้า และการค้าระหว่างประเทศ', en: 'Export, import and international trade' },
    suggestedAgencyIds: ['ditp', 'dft', 'customs', 'exim'],
  },
  {
    categoryId: 'standards',
    name: { th: 'มาตรฐานและการรับรองผลิตภัณฑ์', en: 'Product standards and certification' },
    suggestedAgencyIds: ['tisi', 'fda', 'acfs'],
  },
  { categoryId: 'ip', name: { th: 'ทรัพย์สินทางปัญญา', en: 'Intellectual property' }, suggestedAgencyIds: ['dip'] },
  {
    categoryId: 'production',
    name: { th: 'การผลิตและการเพิ่มประสิทธิภาพ', en: 'Production and productivity' },
    suggestedAgencyIds: ['diprom', 'nstda', 'doae'],
  },
  {
    categoryId: 'innovation',
    name: { th: 'นวัตกรรม วิจัย และเทคโนโลยี', en: 'Innovation, research and technology' },
    suggestedAgencyIds: ['nia', 'nstda', 'cea'],
  },
  {
    categoryId: 'digital',
    name: { th: 'เทคโนโลยีดิจิทัลและพาณิชย์อิเล็กทรอนิกส์', en: 'Digital technology and e-commerce' },
    suggestedAgencyIds: ['depa', 'dbd', 'dga'],
  },
  {
    categoryId: 'labour',
    name: { th: 'แรงงานและประกันสังคม', en: 'Labour and social security' },
    suggestedAgencyIds: ['sso', 'dlpw', 'doe', 'dsd'],
  },
  {
    categoryId: 'training',
    name: { th: 'การฝึกอบรมและพัฒนาทักษะ', en: 'Training and skills development' },
    suggestedAgencyIds: ['dsd', 'diprom'],
  },
  {
    categoryId: 'investment',
    name: { th: 'การส่งเสริมการลงทุน', en: 'Investment promotion' },
    suggestedAgencyIds: ['boi'],
  },
  {
    categoryId: 'procurement',
    name: { th: 'การจัดซื้อจัดจ้างภาครัฐ (THAI SME-GP)', en: 'Government procurement (THAI SME-GP)' },
    suggestedAgencyIds: ['osmep', 'cgd'],
  },
  {
    categoryId: 'community',
    name: { th: 'วิสาหกิจชุมชนและโอทอป', en: 'Community enterprise and OTOP' },
    suggestedAgencyIds: ['doae', 'cdd', 'baac'],
  },
  {
    categoryId: 'environment',
    name: { th: 'โรงงานและสิ่งแวดล้อม', en: 'Factories and environment' },
    suggestedAgencyIds: ['diw'],
  },
  {
    categoryId: 'complaint',
    name: { th: 'ร้องเรียนหรือข้อเสนอแนะเกี่ยวกับบริการ', en: 'Complaint or suggestion about a service' },
    suggestedAgencyIds: ['osmep'],
  },
  { categoryId: 'other', name: { th: 'เรื่องอื่น ๆ', en: 'Other' }, suggestedAgencyIds: ['osmep'] },
];
