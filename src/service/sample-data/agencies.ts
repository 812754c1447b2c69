/** Agencies that a small business would plausibly write to. Not the list of the real network, which is not public. */
import type { Agency, LocalizedText } from '../../contract/types.js';

const primeMinister: LocalizedText = { th: 'สำนักนายกรัฐมนตรี', en: 'Office of the Prime Minister' };
const commerce: LocalizedText = { th: 'กระทรวงพาณิชย์', en: 'Ministry of Commerce' };
const finance: LocalizedText = { th: 'กระทรวงการคลัง', en: 'Ministry of Finance' };
const industry: LocalizedText = { th: 'กระทรวงอุตสาหกรรม', en: 'Ministry of Industry' };
const labour: LocalizedText = { th: 'กระทรวงแรงงาน', en: 'Ministry of Labour' };
const publicHealth: LocalizedText = { th: 'กระทรวงสาธารณสุข', en: 'Ministry of Public Health' };
const interior: LocalizedText = { th: 'กระทรวงมหาดไทย', en: 'Ministry of Interior' };
const agriculture: LocalizedText = { th: 'กระทรวงเกษตรและสหกรณ์', en: 'Ministry of Agriculture and Cooperatives' };
const digital: LocalizedText = { th: 'กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม', en: 'Ministry of Digital Economy and Society' };
const higherEducation: LocalizedText = {
  th: 'กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม',
  en: 'Ministry of Higher Education, Science, Research and Innovation',
};

/** Who routes inquiries for people who do not know which agency (D14). */
export const routingAgencyId = 'osmep';

export const agencies: readonly Agency[] = [
  agency(
    'osmep',
    'สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม',
    'Office of Small and Medium Enterprises Promotion',
    'สสว.',
    'OSMEP',
    primeMinister,
    'https://www.sme.go.th',
  ),
  agency('dbd', 'กรมพัฒนาธุรกิจการค้า', 'Department of Business Development', '', 'DBD', commerce, 'https://www.dbd.go.th'),
  agency('rd', 'กรมสรรพากร', 'Revenue Department', '', 'RD', finance, 'https://www.rd.go.th'),
  agency(
    'diprom',
    'กรมส่งเสริมอุตสาหกรรม',
    'Department of Industrial Promotion',
    'กสอ.',
    'DIPROM',
    industry,
    'https://www.diprom.go.th',
  ),
  agency('sso', 'สำนักงานประกันสังคม', 'Social Security Office', 'สปส.', 'SSO', labour, 'https://www.sso.go.th'),
  agency(
    'fda',
    'สำนักงานคณะกรรมการอาหารและยา',
    'Food and Drug Administration',
    'อย.',
    'Thai FDA',
    publicHealth,
    'https://www.fda.moph.go.th',
  ),
  agency(
    'dip',
    'กรมทรัพย์สินทางปัญญา',
    'Department of Intellectual Property',
    'ทป.',
    'DIP',
    commerce,
    'https://www.ipthailand.go.th',
  ),
  agency(
    'smebank',
    'ธนาคารพัฒนาวิสาหกิจขนาดกลางและขนาดย่อมแห่งประเทศไทย',
    'Small and Medium Enterprise Development Bank of Thailand',
    'ธพว.',
    'SME D Bank',
    finance,
    'https://www.smebank.co.th',
  ),
  agency(
    'tcg',
    'บรรษัทประกันสินเชื่ออุตสาหกรรมขนาดย่อม',
    'Thai Credit Guarantee Corporation',
    'บสย.',
    'TCG',
    finance,
    'https://www.tcg.or.th',
  ),
  agency(
    'boi',
    'สำนักงานคณะกรรมการส่งเสริมการลงทุน',
    'Office of the Board of Investment',
    'สกท.',
    'BOI',
    primeMinister,
    'https://www.boi.go.th',
  ),
  agency(
    'ditp',
    'กรมส่งเสริมการค้าระหว่างประเทศ',
    'Department of International Trade Promotion',
    '',
    'DITP',
    commerce,
    'https://www.ditp.go.th',
  ),
  agency(
    'tisi',
    'สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม',
    'Thai Industrial Standards Institute',
    'สมอ.',
    'TISI',
    industry,
    'https://www.tisi.go.th',
  ),
  agency(
    'diw',
    'กรมโรงงานอุตสาหกรรม',
    'Department of Industrial Works',
    'กรอ.',
    'DIW',
    industry,
    'https://www.diw.go.th',
  ),
  agency('customs', 'กรมศุลกากร', 'Customs Department', '', '', finance, 'https://www.customs.go.th'),
  agency('excise', 'กรมสรรพสามิต', 'Excise Department', '', '', finance, 'https://www.excise.go.th'),
  agency('dft', 'กรมการค้าต่างประเทศ', 'Department of Foreign Trade', 'คต.', 'DFT', commerce, 'https://www.dft.go.th'),
  agency('dit', 'กรมการค้าภายใน', 'Department of Internal Trade', 'คน.', 'DIT', commerce, 'https://www.dit.go.th'),
  agency('dsd', 'กรมพัฒนาฝีมือแรงงาน', 'Department of Skill Development', 'กพร.', 'DSD', labour, 'https://www.dsd.go.th'),
  agency(
    'dlpw',
    'กรมสวัสดิการและคุ้มครองแรงงาน',
    'Department of Labour Protection and Welfare',
    'กสร.',
    'DLPW',
    labour,
    'https://www.labour.go.th',
  ),
  agency('doe', 'กรมการจัดหางาน', 'Department of Employment', 'กกจ.', 'DOE', labour, 'https://www.doe.go.th'),
  agency('cdd', 'กรมการพัฒนาชุมชน', 'Community Development Department', 'พช.', 'CDD', interior, 'https://www.cdd.go.th'),
  agency(
    'doae',
    'กรมส่งเสริมการเกษตร',
    'Department of Agricultural Extension',
    'กสก.',
    'DOAE',
    agriculture,
    'https://www.doae.go.th',
  ),
  agency(
    'acfs',
    'สำนักงานมาตรฐานสินค้าเกษตรและอาหารแห่งชาติ',
    'National Bureau of Agricultural Commodity and Food Standards',
    'มกอช.',
    'ACFS',
    agriculture,
    'https://www.acfs.go.th',
  ),
  agency(
    'depa',
    'สำนักงานส่งเสริมเศรษฐกิจดิจิทัล',
    'Digital Economy Promotion Agency',
    'สศด.',
    'depa',
    digital,
    'https://www.depa.or.th',
  ),
  agency(
    'nia',
    'สำนักงานนวัตกรรมแห่งชาติ (องค์การมหาชน)',
    'National Innovation Agency (Public Organization)',
    'สนช.',
    'NIA',
    higherEducation,
    'https://www.nia.or.th',
  ),
  agency(
    'nstda',
    'สำนักงานพัฒนาวิทยาศาสตร์และเทคโนโลยีแห่งชาติ',
    'National Science and Technology Development Agency',
    'สวทช.',
    'NSTDA',
    higherEducation,
    'https://www.nstda.or.th',
  ),
  agency(
    'cea',
    'สำนักงานส่งเสริมเศรษฐกิจสร้างสรรค์ (องค์การมหาชน)',
    'Creative Economy Agency (Public Organization)',
    'สศส.',
    'CEA',
    primeMinister,
    'https://www.cea.or.th',
  ),
  agency(
    'exim',
    'ธนาคารเพื่อการส่งออกและนำเข้าแห่งประเทศไทย',
    'Export-Import Bank of Thailand',
    'ธสน.',
    'EXIM Thailand',
    finance,
    'https://www.exim.go.th',
  ),
  agency('gsb', 'ธนาคารออมสิน', 'Government Savings Bank', '', 'GSB', finance, 'https://www.gsb.or.th'),
  agency(
    'baac',
    'ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร',
    'Bank for Agriculture and Agricultural Cooperatives',
    'ธ.ก.ส.',
    'BAAC',
    finance,
    'https://www.baac.or.th',
  ),
  agency('cgd', 'กรมบัญชีกลาง', "Comptroller General's Department", '', 'CGD', finance, 'https://www.cgd.go.th'),
  agency(
    'dga',
    'สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)',
    'Digital Government Development Agency (Public Organization)',
    'สพร.',
    'DGA',
    primeMinister,
    'https://www.dga.or.th',
  ),
];

function agency(
  agencyId: string,
  th: string,
  en: string,
  abbreviationTh: string,
  abbreviationEn: string,
  parent: LocalizedText,
  website: string,
): Agency {
  return { agencyId, name: { th, en }, abbreviation: { th: abbreviationTh, en: abbreviationEn }, parent, website };
}
