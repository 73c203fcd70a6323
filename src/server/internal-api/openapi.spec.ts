import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { describeApi } from '#server/internal-api/openapi.ts';

test('the document is valid OpenAPI 3.1 and tells every endpoint', async () => {
  const document = describeApi();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(JSON.stringify(validator.resolveRefs())).not.toContain('$ref');

  const operations = Object.values(
    document['paths'] as Record<string, Record<string, { operationId: string }>>,
  );
  const names = operations.flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  expect(names.toSorted()).toEqual(Object.keys(endpoints).toSorted());
});

test('the contract’s rules are in it', () => {
  const text = JSON.stringify(describeApi());
  expect(text).toContain('"name":"limit","in":"query","schema":{"type":"integer","minimum":1,"maximum":100}');
  expect(text).toContain('"$ref":"#/components/schemas/Profile"');
  expect(text).toContain('"security":[{},{"key":["instance.portal.access:write"]}]');
  expect(text).toContain('"$ref":"#/components/schemas/Invite"');
  expect(text).not.toMatch(/\$defs|"additionalProperties":false/);
});
