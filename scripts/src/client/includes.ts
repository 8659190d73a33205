import type { ManifestOperation } from '../manifest/manifest.ts';
import { propertyName } from '../samples/literal.ts';
import type { Bundle, Schema } from '../spec/openapi.ts';
import { componentName, resolve } from '../spec/resolve.ts';
import { docComment } from './doc-comment.ts';
import { modelName } from './names.ts';

/** Type of what a call may include: `'agent' | 'campaign'`. Undefined if an operation includes nothing. */
export function includeOf({ parameters }: ManifestOperation): string | undefined {
  const parameter = parameters.find(({ name, in: place }) => name === 'include' && place === 'query');
  const values = parameter?.schema.items?.enum;
  return values?.map((value) => `'${value}'`).join(' | ');
}

/** For each schema that an include changes, a type that has what is included, and nothing else of that kind. */
export function emitIncludes(bundle: Bundle, operations: readonly ManifestOperation[]): string[] {
  const schemas = bundle.components?.schemas ?? {};
  const changes = changedSchemas(schemas);
  const unchanged = answersWithIncludes(operations).filter((name) => !changes.has(name));
  return [
    ...Array.from(changes, (name) => {
      const text = new WithType(bundle, changes).text(schemas[name] as Schema, modelName(name));
      return emitType(name, `<Include extends string = never> = ${text}`);
    }),
    ...unchanged.map((name) => emitType(name, `<_Include extends string = never> = ${modelName(name)}`)),
  ];
}

function emitType(name: string, text: string): string {
  const comment = docComment(`${modelName(name)} with what the call includes.`);
  return `${comment}\nexport type ${modelName(name)}With${text};`;
}

/** Names of the schemas that operations with an include answer with. */
function answersWithIncludes(operations: readonly ManifestOperation[]): string[] {
  const schemas = operations
    .filter(includeOf)
    .flatMap(({ responses }) => responses.filter(({ status }) => status.startsWith('2')))
    .flatMap(({ content }) => content.map(({ schema }) => schema));
  return [...new Set(schemas.flatMap(nameOf))];
}

function nameOf({ $ref, items }: Schema): string[] {
  if ($ref) return [componentName($ref)];
  return items ? nameOf(items) : [];
}

/** Schemas that have an included property, or hold a schema that does. What is included is whole in itself. */
function changedSchemas(schemas: Record<string, Schema>): Set<string> {
  const changed = new Set<string>();
  for (let size = -1; size < changed.size; ) {
    size = changed.size;
    for (const [name, schema] of Object.entries(schemas)) if (isChanged(schema, changed)) changed.add(name);
  }
  return changed;
}

function isChanged(schema: Schema, changed: ReadonlySet<string>): boolean {
  if (schema.$ref) return changed.has(componentName(schema.$ref));
  const properties = Object.values(schema.properties ?? {});
  if (properties.some((property) => 'x-include' in property)) return true;
  const parts = [
    ...properties,
    ...(schema.items ? [schema.items] : []),
    ...alternatives(schema),
    ...(schema.allOf ?? []),
  ];
  return parts.some((part) => isChanged(part, changed));
}

function alternatives({ anyOf = [], oneOf = [] }: Schema): Schema[] {
  return [...anyOf, ...oneOf];
}

/** Writes the types of schemas that an include changes. */
class WithType {
  readonly #bundle: Bundle;
  readonly #changed: ReadonlySet<string>;

  constructor(bundle: Bundle, changed: ReadonlySet<string>) {
    this.#bundle = bundle;
    this.#changed = changed;
  }

  /** Type of a schema, which is `type` if nothing is left out of it. */
  text(schema: Schema, type: string): string {
    const { $ref, items, properties, allOf = [] } = schema;
    const [part, ...others] = allOf;
    if (part && others.length === 0 && !properties) return this.text(part, type);
    const isHeld = isChanged(schema, this.#changed);
    if ($ref) return `${modelName(componentName($ref))}${isHeld ? 'With<Include>' : ''}`;
    if (!isHeld) return type;
    if (items) return orNull(schema, `(${this.text(items, `NonNullable<${type}[number]>`)})[]`);
    const parts = alternatives(schema);
    return parts.length > 0 ? this.#either(parts, type) : orNull(schema, this.#object(schema, type));
  }

  #either(parts: Schema[], type: string): string {
    return parts
      .map((part) => {
        if (part.type === 'null') return 'null';
        const others = parts
          .filter((other) => plainType(other) !== plainType(part))
          .flatMap((other) => plainType(other) ?? []);
        return this.text(part, others.length > 0 ? `Exclude<${type}, ${others.join(' | ')}>` : type);
      })
      .join(' | ');
  }

  #object(schema: Schema, type: string): string {
    const added = new Map<string, string[]>();
    const nested: [string, string][] = [];
    const { properties, required } = this.#membersOf(schema);
    for (const [name, property] of Object.entries(properties)) {
      const include = property['x-include'] as string | undefined;
      if (include) added.set(include, [...(added.get(include) ?? []), name]);
      else if (isChanged(property, this.#changed)) {
        nested.push([name, this.text(property, `NonNullable<${type}['${name}']>`)]);
      }
    }
    const map = Array.from(added, ([include, names]) => `${propertyName(include)}: ${names.map(quoted).join(' | ')}`);
    const own = added.size > 0 ? `Included<${type}, { ${map.join('; ')} }, Include>` : type;
    if (nested.length === 0) return own;
    const names = nested.map(([name]) => quoted(name)).join(' | ');
    const members = nested.map(([name, text]) => `${propertyName(name)}${required.includes(name) ? '' : '?'}: ${text}`);
    return `Omit<${own}, ${names}> & { ${members.join('; ')} }`;
  }

  /** What an object has, that of the schemas that it is made of included. */
  #membersOf(schema: Schema): Required<Pick<Schema, 'properties' | 'required'>> {
    const { properties = {}, required = [], allOf = [] } = resolve(this.#bundle, schema);
    const parts = allOf.map((part) => this.#membersOf(part));
    return {
      properties: Object.assign({}, ...parts.map((part) => part.properties), properties),
      required: [...required, ...parts.flatMap((part) => part.required)],
    };
  }
}

function orNull({ type }: Schema, text: string): string {
  return Array.isArray(type) && type.includes('null') ? `${text} | null` : text;
}

const plainTypes: Record<string, string> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** Type that tells a schema from the other alternatives, if it has a short one. */
function plainType({ $ref, type, items, allOf: [part] = [] }: Schema): string | undefined {
  if ($ref) return modelName(componentName($ref));
  if (part) return plainType(part);
  const item = items && plainType(items);
  if (item) return `${item}[]`;
  return typeof type === 'string' ? plainTypes[type] : undefined;
}

function quoted(name: string): string {
  return `'${name}'`;
}
