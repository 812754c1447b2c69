import { attributeOf, classOf, groupOf, isList, titleOf } from './names.mjs';

/** @param {import('./names.mjs').NewElement & { topic?: string }} element */
export function classText(element) {
  const { name, load, topic } = element;
  const group = groupOf(element);
  const title = titleOf(element);
  return `
    import { html } from 'lit';

    import type { ${load.shape} } from '../../contract/types.js';
    import { property } from '../../property.js';
    import { idle, type Loadable } from '../../session/loadable.js';
    import { ResourceController } from '../../session/resource-controller.js';
    import { SmeElement } from '../base/element.js';
    import { heading } from '../base/heading.js';
    import { loadableSection } from '../base/loadable-section.js';
    import { ${group}Messages } from './messages.js';
    import { styles } from './${name}.styles.js';

    /**
     * ${title}.
     *
     * @summary ${title}.
     * @tagname sme-${name}
     *
     * @event {SmeRetryEvent} sme-retry - The person asked to load it again. Cancelable: then nothing is loaded.
     *${slotText(element)}
     * @csspart heading - The heading.
     * @csspart content - What the element shows below its heading.
     ${emptyPartText(element)}* @csspart message - What is said while loading or after a failure.
     * @csspart failure - The notice after a failure.
     * @csspart retry - The button shown after a failure.
     */
    export class ${classOf(element)} extends SmeElement {
      static override styles = [SmeElement.styles, styles];
      ${propertyText(element)}
      /** What to show. Inside \`<sme-one-id>\` it is loaded for you. */
      @property({ attribute: false }) ${load.name}: Loadable<${load.type}> = idle;

      constructor() {
        super();
        new ResourceController(this, {
          key: () => ${load.parameter ? `this.${element.property.name} || undefined` : `'all'`},
          ${topic ? `topic: '${topic}',\n          ` : ''}load: ${callText(element)},
          show: ${load.name} => (this.${load.name} = ${load.name}),
        });
      }

      override render(): unknown {
        const { title, loading, failed } = this.messages(${group}Messages);
        return html\`
          <div class="stack">
            \${heading(this.headingLevel, title)}
            \${loadableSection(this.${load.name}, { loading, failed, ready: ${readyText(element)} }, this.localize)}
          </div>
        \`;
      }

      ${contentText(element)}
    }
  `;
}

const slotText = element =>
  isList(element) ? '\n     * @slot empty - Replaces the text when there is nothing.\n     *' : '';

const emptyPartText = element => (isList(element) ? '* @csspart empty - The text when there is nothing.\n     ' : '');

function readyText(element) {
  const { name, rows } = element.load;
  if (!isList(element)) return '() => this.#content()';
  return rows ? `({ ${rows} }) => this.#content(${rows})` : `${name} => this.#content(${name})`;
}

function contentText(element) {
  const { name, rows = name, shape, type, isList: isBare } = element.load;
  if (!isList(element))
    return `#content(): unknown {
        return html\`<div part="content"></div>\`;
      }`;
  return `#content(${rows}: ${isBare ? type : `${shape}['${rows}']`}): unknown {
        const { empty } = this.messages(${groupOf(element)}Messages);
        if (${rows}.length === 0) {
          return html\`
            <div class="empty" part="empty">
              <p><slot name="empty">\${empty}</slot></p>
            </div>
          \`;
        }
        return html\`<div part="content"></div>\`;
      }`;
}

const defaults = { string: `''`, number: '0', boolean: 'false' };

function propertyText({ property }) {
  if (!property) return '';
  const { name, type } = property;
  const attribute = attributeOf(property);
  const options = [
    ...(attribute === name ? [] : [`attribute: '${attribute}'`]),
    ...(type === 'string' ? [] : [`type: ${type === 'number' ? 'Number' : 'Boolean'}`]),
  ].join(', ');
  return `
      /** What it is about. */
      @property(${options && `{ ${options} }`}) ${name} = ${defaults[type]};
  `;
}

function callText({ load: { group, method, parameter }, property }) {
  return parameter
    ? `(client, ${property.name}, signal) => client.${group}.${method}(${property.name}, { signal })`
    : `(client, _, signal) => client.${group}.${method}({ signal })`;
}
