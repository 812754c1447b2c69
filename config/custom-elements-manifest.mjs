import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

import { publishedManifest } from '../scripts/lib/manifest.mjs';

/** Where the editors' data goes; see ../rollup.config.mjs. */
const target = process.env.BUILD_TARGET ?? 'dist';

export default {
  globs: ['src/{session,elements,portal}/**/*.ts'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  overrideModuleCreation({ ts, globs }) {
    const sources = getTsProgram(ts, globs, 'tsconfig.json').getSourceFiles();
    return sources.filter(({ fileName }) => globs.some(path => fileName.endsWith(path)));
  },
  plugins: [
    typeParserPlugin({ propertyName: 'parsedType' }),
    publishedManifest,
    customElementVsCodePlugin({
      outdir: target,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({
      outdir: target,
      packageJson: false,
      webTypesFileName: 'web-types.json',
      // The editor lists parts by itself, from their own entries; in descriptions they would be installed twice.
      hideCssPartsDocs: true,
    }),
  ],
};
