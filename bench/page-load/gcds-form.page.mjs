import { defineCustomElement as button } from '@gcds-core/components/dist/components/gcds-button.js';
import { defineCustomElement as input } from '@gcds-core/components/dist/components/gcds-input.js';
import { defineCustomElement as radios } from '@gcds-core/components/dist/components/gcds-radios.js';
import { defineCustomElement as select } from '@gcds-core/components/dist/components/gcds-select.js';
import { defineCustomElement as textarea } from '@gcds-core/components/dist/components/gcds-textarea.js';

import { agencies, businesses, categories } from './sample.mjs';

for (const define of [button, input, radios, select, textarea]) define();

const options = choices =>
  JSON.stringify(choices.map(({ id, name }) => ({ id, value: id, label: name.th }))).replaceAll('"', '&quot;');
const group = (name, legend, choices) =>
  `<gcds-radios name="${name}" legend="${legend}" options="${options(choices)}"></gcds-radios>`;
document.querySelector('main').innerHTML = `
  ${group('business', 'กิจการ', businesses)}
  <gcds-select select-id="category" name="category" label="หมวดหมู่เรื่อง">${categories.map(({ id, name }) => `<option value="${id}">${name.th}</option>`).join('')}</gcds-select>
  ${group('agency', 'หน่วยงาน', agencies)}
  <gcds-input input-id="subject" name="subject" label="เรื่องที่จะติดต่อ"></gcds-input>
  <gcds-textarea textarea-id="detail" name="detail" label="รายละเอียด"></gcds-textarea>
  <gcds-button>บันทึกและส่งเรื่อง</gcds-button>`;
