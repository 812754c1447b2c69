import { Validator } from '@seriousme/openapi-schema-validator';

for (const name of ['openapi.yaml', 'openapi-3.0.yaml']) {
  const { valid, errors } = await new Validator().validate(name);
  if (!valid) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}
