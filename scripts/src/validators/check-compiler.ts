import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import type { Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';

/** Compiles schemas to functions. Each is compiled once, however often it is asked for or referred to. */
export class CheckCompiler {
  readonly #ajv = new Ajv2020({
    strict: false,
    inlineRefs: false,
    unevaluated: false,
    code: { source: true, esm: true, optimize: 1 },
  });
  readonly #names = new Map<string, string>();

  constructor(components: Record<string, Schema> = {}) {
    addFormats.default(this.#ajv);
    for (const [name, schema] of Object.entries(components)) {
      this.#ajv.addSchema({ $id: componentId(name), ...byId(schema) });
    }
  }

  /** Name of the function that checks a schema. */
  nameOf(schema: Schema): string {
    const text = JSON.stringify(schema);
    const name = this.#names.get(text) ?? `check${this.#names.size}`;
    if (!this.#names.has(text)) this.#ajv.addSchema({ $id: name, ...byId(schema) });
    this.#names.set(text, name);
    return name;
  }

  /**
   * The functions, and a constant whose properties are written with their names. The code needs nothing at run time:
   * what the compiler's output refers to is bundled into it.
   */
  async declare(constant: string, type: string, properties: string): Promise<string> {
    const names = Object.fromEntries([...this.#names.values()].map((name) => [name, name]));
    const code = standalone.default(this.#ajv, names);
    const { outputFiles } = await build({
      stdin: { contents: `${code}\nexport const ${constant} = {\n${properties}};`, resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['main'],
      minifySyntax: true,
      minifyWhitespace: true,
      logLevel: 'silent',
    });
    const text = outputFiles[0]?.text ?? '';
    return text.replace(/export\s*\{[^}]*\};?/, '').replace(`var ${constant}=`, `export const ${constant}: ${type} =`);
  }
}

/** References lead to schemas of their own, so that each is compiled once. */
function byId<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, entry) =>
    key === '$ref' && typeof entry === 'string' && entry.startsWith('#/') ? componentId(componentName(entry)) : entry,
  );
}

function componentId(name: string): string {
  return `component-${name}`;
}
