import { compileErrors, validate } from '@readme/openapi-parser';

const result = await validate('openapi.yaml');
if (!result.valid) throw new Error(compileErrors(result));
