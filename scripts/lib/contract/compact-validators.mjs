// The code that Ajv generates repeats itself at every finding, and passes on what our schemas never read. The same in less.

/** A finding, added to those of its function. */
const found =
  /const (err\d+) = \{instancePath(.*),schemaPath:.*?,keyword:(".*?"),params:(\{.*\})\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g;

/** Only `$data` reads the parent and the root, and only `$dynamicRef` the anchors. */
const context = /,parentData(?::[^{}]*?)?,parentDataProperty(?::[^{}]*?)?,rootData(?:,dynamicAnchors)?\}/g;
const parameters = /\{instancePath="", parentData, parentDataProperty, rootData=data(?:, dynamicAnchors=\{\})?\}=\{\}/g;

const add = `function addFinding(findings, instancePath, keyword, params) {
  const finding = { instancePath, keyword, params };
  if (findings === null) return [finding];
  findings.push(finding);
  return findings;
}
`;

/**
 * @param {string} code what Ajv's `standalone` returns, with `lines: true` and `messages: false`
 * @throws {Error} when Ajv generates something else than expected, such as after an update
 */
export function compactValidators(code) {
  const compact = code
    .replaceAll(found, (_, _name, path, keyword, params) => {
      const place = path === '' ? 'instancePath' : path.replace(/^:/, '');
      return `vErrors = addFinding(vErrors, ${place}, ${keyword}, ${params});`;
    })
    .replaceAll(context, '}')
    .replaceAll(parameters, '{instancePath=""}={}');
  const rest = /schemaPath:|parentData|rootData|dynamicAnchors/.exec(compact);
  if (rest) throw new Error(`Ajv's code has a form that is not known here: ${around(compact, rest.index)}`);
  return add + compact;
}

const around = (text, index) => text.slice(Math.max(0, index - 200), index + 200);
