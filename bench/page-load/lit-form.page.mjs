import { html, LitElement } from 'lit';

import { agencies, businesses, categories } from './sample.mjs';

/** The minimum that Lit does for the fields of an inquiry: no language, no checks, no styles, no session. */
class LitForm extends LitElement {
  render() {
    const radios = (name, choices) =>
      choices.map(
        ({ id, name: label }) => html`<label><input type="radio" name=${name} value=${id} />${label.th}</label>`,
      );
    return html`
      <form>
        <fieldset>
          <legend>กิจการ</legend>
          ${radios('business', businesses)}
        </fieldset>
        <label
          >หมวดหมู่เรื่อง
          <select>
            ${categories.map(({ name }) => html`<option>${name.th}</option>`)}
          </select></label
        >
        <fieldset>
          <legend>หน่วยงาน</legend>
          ${radios('agency', agencies)}
        </fieldset>
        <label>เรื่องที่จะติดต่อ <input name="subject" /></label>
        <label>รายละเอียด <textarea name="detail"></textarea></label>
        <button>บันทึกและส่งเรื่อง</button>
      </form>
    `;
  }
}
customElements.define('lit-form', LitForm);
