import { readFileSync } from 'node:fs';

import openapiDiff from 'openapi-diff';

const content = readFileSync('openapi-3.0.yaml', 'utf8');
const spec = { content, location: 'openapi-3.0.yaml', format: 'openapi3' };
const gone = { ...spec, content: content.replace('  /businesses:\n', '  /companies:\n') };
const same = await openapiDiff.diffSpecs({ sourceSpec: spec, destinationSpec: spec });
if (same.breakingDifferencesFound || same.nonBreakingDifferences.length > 0) throw new Error('it differs from itself');
const other = await openapiDiff.diffSpecs({ sourceSpec: spec, destinationSpec: gone });
if (!other.breakingDifferencesFound) throw new Error('a path that is gone breaks nothing');
