// openapi.yaml → src/contract: types, code lists, limits, the operation table and validators; the table of problems in docs, and
// openapi-3.0.yaml.
// `--check` writes nothing and fails when a committed file is stale.
import { readFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

import { answersModule } from './lib/contract/answers.mjs';
import { codesModule } from './lib/contract/codes.mjs';
import { corsModule } from './lib/contract/cors.mjs';
import { documentedAnswersModule } from './lib/contract/documented-answers.mjs';
import { limitsModule } from './lib/contract/limits.mjs';
import { openapi30 } from './lib/contract/openapi-3-0.mjs';
import { operationsModule } from './lib/contract/operations.mjs';
import { problemCodesModule, problemTable } from './lib/contract/problems.mjs';
import { publicPathsModule } from './lib/contract/public-paths.mjs';
import { schemaModule } from './lib/contract/schema.mjs';
import { typesModule } from './lib/contract/types.mjs';
import {
  answerValidatorsDeclaration,
  answerValidatorsModule,
  validatorsDeclaration,
  validatorsModule,
} from './lib/contract/validators.mjs';
import { writeGenerated } from './lib/generated-files.mjs';

const source = new URL('../openapi.yaml', import.meta.url);
const banner = '// Generated from openapi.yaml by `npm run generate`. Do not edit.\n';

const document = parse(await readFile(source, 'utf8'));
const files = {
  'schema.ts': await schemaModule(source),
  'codes.ts': codesModule(document),
  'answers.ts': answersModule(document),
  'cors.ts': corsModule(document),
  'documented-answers.ts': documentedAnswersModule(document),
  'limits.ts': limitsModule(document),
  'operations.ts': operationsModule(document),
  'problem-codes.ts': problemCodesModule(document),
  'public-paths.ts': publicPathsModule(document),
  'types.ts': typesModule(document),
  'validators.js': await validatorsModule(document),
  'validators.d.ts': validatorsDeclaration(),
  'answer-validators.js': await answerValidatorsModule(document),
  'answer-validators.d.ts': answerValidatorsDeclaration(),
};

const style = await resolveConfig('src/contract/schema.ts');
const texts = Object.entries(files).map(async ([name, text]) => [
  `src/contract/${name}`,
  // Nobody reads the validators, so they are not formatted.
  banner + (name.endsWith('.js') ? text : await format(text, { ...style, parser: 'typescript' })),
]);
const problems = await format(problemTable(document), { ...(await resolveConfig('README.md')), parser: 'markdown' });
await writeGenerated({
  ...Object.fromEntries(await Promise.all(texts)),
  'docs/contract/problems.md': problems,
  'openapi-3.0.yaml': openapi30(document),
});
