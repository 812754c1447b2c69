import '@govtechsg/sgds-web-component/components/Button/index.js';
import '@govtechsg/sgds-web-component/components/Input/index.js';
import '@govtechsg/sgds-web-component/components/Radio/index.js';
import '@govtechsg/sgds-web-component/components/Select/index.js';
import '@govtechsg/sgds-web-component/components/Textarea/index.js';

import { agencies, businesses, categories } from './sample.mjs';

const radios = (label, choices) =>
  `<sgds-radio-group label="${label}">${choices.map(({ id, name }) => `<sgds-radio value="${id}">${name.th}</sgds-radio>`).join('')}</sgds-radio-group>`;
document.querySelector('main').innerHTML = `
  ${radios('กิจการ', businesses)}
  <sgds-select label="หมวดหมู่เรื่อง">${categories.map(({ id, name }) => `<sgds-select-option value="${id}">${name.th}</sgds-select-option>`).join('')}</sgds-select>
  ${radios('หน่วยงาน', agencies)}
  <sgds-input label="เรื่องที่จะติดต่อ"></sgds-input>
  <sgds-textarea label="รายละเอียด"></sgds-textarea>
  <sgds-button>บันทึกและส่งเรื่อง</sgds-button>`;
