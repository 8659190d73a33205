import { join } from 'node:path';
import ts from 'typescript';
import type { Files } from '../files.ts';

// No such folder: the compiler is given what would be in it.
const folder = join(import.meta.dirname, 'in-memory');

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: [],
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  customConditions: ['@colloquy/source'],
  paths: {
    '@colloquy/core': [join(import.meta.dirname, '../../../packages/core/src/index.ts')],
    '@colloquy/campaign-api': [join(folder, 'client.ts')],
  },
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler has against files, as `file.ts:1 message`. */
export function errorsIn(files: Files): string[] {
  const program = programOf(files);
  return [...inFolder(files).keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(describe);
  });
}

/** Types as the compiler writes them out, without names: `models.Thing` as `{ id: string; }`. */
export function shapesIn(files: Files, types: string[]): string[] {
  const text = [
    "import type * as models from './models.ts';",
    'type Shape<T> = T extends object ? { [Key in keyof T]: Shape<T[Key]> } : T;',
    ...types.map((type, index) => `export type Shape${index} = Shape<${type}>;`),
  ].join('\n');
  const program = programOf({ ...files, 'shapes.ts': text });
  const checker = program.getTypeChecker();
  const [, ...shapes] =
    program.getSourceFile(join(folder, 'shapes.ts'))?.statements.filter(ts.isTypeAliasDeclaration) ?? [];
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  return shapes.map(({ name }) => checker.typeToString(checker.getTypeAtLocation(name), undefined, flags));
}

function programOf(files: Files): ts.Program {
  const paths = inFolder(files);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.fileExists = (path) => paths.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => paths.get(path) ?? ts.sys.readFile(path);
  host.directoryExists = (path) => path === folder || ts.sys.directoryExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = paths.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    if (!parsed.has(path)) parsed.set(path, read(path, ...rest));
    return parsed.get(path);
  };
  return ts.createProgram([...paths.keys()], options, host);
}

function describe({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
  return `${file?.fileName.slice(folder.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

/** What an editor offers where `|` stands in `use.ts`. */
export function completionsIn(files: Files & { 'use.ts': string }): string[] {
  const position = files['use.ts'].indexOf('|');
  const paths = inFolder({ ...files, 'use.ts': files['use.ts'].replace('|', '') });
  const service = ts.createLanguageService({
    getScriptFileNames: () => [...paths.keys()],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = paths.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => paths.has(path) || ts.sys.fileExists(path),
    readFile: (path) => paths.get(path) ?? ts.sys.readFile(path),
  });
  const found = service.getCompletionsAtPosition(join(folder, 'use.ts'), position, {});
  return (found?.entries ?? []).map(({ name }) => name);
}

function inFolder(files: Files): Map<string, string> {
  return new Map(Object.entries(files).map(([name, text]) => [join(folder, name), text]));
}
