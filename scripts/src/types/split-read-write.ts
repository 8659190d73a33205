import type { Bundle, MediaType, Operation, PathItem, Schema } from '../spec/openapi.ts';
import { methods } from '../spec/openapi.ts';
import { componentName, follow, isReference, resolve } from '../spec/resolve.ts';
import { SpecError } from '../spec/spec-error.ts';

type Direction = 'request' | 'response';

const hidden = { request: 'readOnly', response: 'writeOnly' } as const;
const suffix = { request: 'Input', response: 'Output' } as const;

/**
 * Gives requests and responses schemas of their own where a schema has read-only or write-only properties:
 * `Campaign` stays what it is, `CampaignInput` is what can be sent. TypeScript can't tell the two apart by itself.
 */
export function splitReadWrite(bundle: Bundle): Bundle {
  const copy = structuredClone(bundle);
  const splitter = new Splitter(copy);
  for (const item of Object.values(copy.paths ?? {})) splitter.splitItem(item, 'request');
  for (const item of Object.values(copy.webhooks ?? {})) splitter.splitItem(item, 'response');
  return copy;
}

class Splitter {
  readonly #bundle: Bundle;
  readonly #variants = new Map<string, string>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  splitItem(item: PathItem, bodyDirection: Direction): void {
    for (const method of methods) {
      const operation = item[method];
      if (operation) this.#splitOperation(operation, bodyDirection);
    }
  }

  #splitOperation(operation: Operation, bodyDirection: Direction): void {
    const answerDirection = bodyDirection === 'request' ? 'response' : 'request';
    if (operation.requestBody) {
      const body = structuredClone(resolve(this.#bundle, operation.requestBody));
      operation.requestBody = body;
      this.#splitContent(body.content, bodyDirection);
    }
    const { responses = {} } = operation;
    for (const [status, reference] of Object.entries(responses)) {
      const response = resolve(this.#bundle, reference);
      if (!this.#contentHides(response.content, answerDirection)) continue;
      const own = structuredClone(response);
      responses[status] = own;
      this.#splitContent(own.content ?? {}, answerDirection);
    }
  }

  #splitContent(content: Record<string, MediaType>, direction: Direction): void {
    for (const media of Object.values(content)) {
      if (media.schema) media.schema = this.#variant(media.schema, direction);
    }
  }

  #contentHides(content: Record<string, MediaType> | undefined, direction: Direction): boolean {
    return Object.values(content ?? {}).some(({ schema }) => schema && this.#hides(schema, direction));
  }

  /** The schema as it is in one direction; itself if nothing in it is hidden there. */
  #variant(schema: Schema, direction: Direction): Schema {
    if (!this.#hides(schema, direction)) return schema;
    if (schema.$ref) return { ...schema, $ref: this.#variantReference(schema.$ref, direction) };
    return this.#strip(schema, direction);
  }

  #variantReference($ref: string, direction: Direction): string {
    const name = componentName($ref);
    const variantName = `${name}${suffix[direction]}`;
    const schemas = this.#bundle.components?.schemas ?? {};
    if (this.#variants.get(variantName) !== name) {
      if (schemas[variantName]) {
        throw new SpecError(
          `Schema ${variantName} is made from ${name} for a ${direction}; rename the one that exists.`,
        );
      }
      this.#variants.set(variantName, name);
      const placeholder: Schema = {};
      schemas[variantName] = placeholder;
      Object.assign(placeholder, this.#strip(resolve(this.#bundle, { $ref }), direction));
    }
    return `#/components/schemas/${variantName}`;
  }

  #strip(schema: Schema, direction: Direction): Schema {
    const gone = this.#hiddenNames(schema, direction);
    const stripped = mapSubschemas(schema, (subschema) => this.#variant(subschema, direction));
    for (const name of gone) delete stripped.properties?.[name];
    if (stripped.required) stripped.required = stripped.required.filter((name) => !gone.has(name));
    if (stripped.discriminator?.mapping) {
      const mapping = Object.entries(stripped.discriminator.mapping).map(([value, $ref]) => {
        return [value, $ref.startsWith('#/') ? this.#variant({ $ref }, direction).$ref : $ref];
      });
      stripped.discriminator = { ...stripped.discriminator, mapping: Object.fromEntries(mapping) };
    }
    return stripped;
  }

  /** Names of the properties that don't exist in one direction, those that come from `allOf` included. */
  #hiddenNames(schema: Schema, direction: Direction, seen = new Set<Schema>()): Set<string> {
    const target = resolve(this.#bundle, schema);
    if (seen.has(target)) return new Set();
    seen.add(target);
    const own = Object.entries(target.properties ?? {}).filter(([, property]) => this.#isHidden(property, direction));
    const inherited = (target.allOf ?? []).flatMap((part) => [...this.#hiddenNames(part, direction, seen)]);
    return new Set([...own.map(([name]) => name), ...inherited]);
  }

  #isHidden(schema: Schema, direction: Direction): boolean {
    if (schema[hidden[direction]]) return true;
    return isReference(schema) && this.#isHidden(follow(this.#bundle, schema) as Schema, direction);
  }

  #hides(schema: Schema, direction: Direction, seen = new Set<Schema>()): boolean {
    const target = resolve(this.#bundle, schema);
    if (seen.has(target)) return false;
    seen.add(target);
    if (Object.values(target.properties ?? {}).some((property) => this.#isHidden(property, direction))) return true;
    let found = false;
    mapSubschemas(target, (subschema) => {
      found ||= this.#hides(subschema, direction, seen);
      return subschema;
    });
    return found;
  }
}

const single = ['items', 'additionalProperties', 'not'] as const;
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const;
const maps = ['properties', 'patternProperties'] as const;

/** A copy of a schema with a function applied to each schema right below it. */
function mapSubschemas(schema: Schema, change: (subschema: Schema) => Schema): Schema {
  const copy: Schema = { ...schema };
  for (const key of single) {
    const value = schema[key];
    if (typeof value === 'object' && value !== null) copy[key] = change(value as Schema);
  }
  for (const key of lists) {
    const value = schema[key];
    if (Array.isArray(value)) copy[key] = value.map(change);
  }
  for (const key of maps) {
    const value = schema[key];
    if (typeof value === 'object' && value !== null && !isReference(value)) {
      copy[key] = Object.fromEntries(Object.entries(value).map(([name, subschema]) => [name, change(subschema)]));
    }
  }
  return copy;
}
