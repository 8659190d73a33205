const list = (...lines: string[]) => lines.join(' ').split(' ');

const input =
  'required deprecated description allowEmptyValue style explode allowReserved schema content example examples';

/** The order of keys in each kind of node; keys that start with `x-` come after all of these. */
export const keyOrders: Record<string, string[]> = {
  Root: list('openapi info jsonSchemaDialect servers security tags externalDocs paths webhooks components'),
  Info: list('title version summary description termsOfService contact license'),
  PathItem: list('$ref summary description servers parameters get post put patch delete head options trace'),
  Operation: list(
    'operationId summary description externalDocs tags deprecated security servers',
    'parameters requestBody responses callbacks',
  ),
  Parameter: list('$ref name in', input),
  Header: list('$ref', input),
  RequestBody: list('$ref description required content'),
  Response: list('$ref description headers content links'),
  MediaType: list('schema encoding example examples'),
  Example: list('$ref summary description value externalValue'),
  Schema: list(
    '$ref $id $schema $anchor $comment type format contentEncoding contentMediaType',
    'title deprecated readOnly writeOnly description externalDocs',
    'required enum const default',
    'minimum exclusiveMinimum maximum exclusiveMaximum multipleOf minLength maxLength pattern',
    'minItems maxItems uniqueItems minProperties maxProperties propertyNames dependentRequired',
    'discriminator allOf anyOf oneOf not if then else dependentSchemas',
    'properties patternProperties prefixItems items contains minContains maxContains',
    'additionalProperties unevaluatedProperties unevaluatedItems $defs example examples',
  ),
};
