import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';
import type { Consumer } from './installed-package.ts';
import { installClient } from './package-resolves.ts';

/** Pointing at a method in an editor shows its documentation, from the shipped declarations. */
export function testEditorHelp(client: ClientPackage): void {
  const { clientName, operations } = client.manifest;

  describe('editor help', () => {
    let consumer: Consumer;
    let helpFor: (operationId: string) => string;

    beforeAll(() => {
      consumer = installClient(client);
      const calls = operations.map(({ id }) => `client.${id};`);
      const text = [
        `import { ${clientName} } from '@colloquy/${client.surface}';`,
        `const client = new ${clientName}({ auth: { token: 'a' } });`,
        ...calls,
      ].join('\n');
      const file = consumer.write('editor.mts', text);
      const service = languageService(consumer.folder, file);
      helpFor = (id) => {
        const position = text.indexOf(`client.${id};`) + `client.${id}`.length - 1;
        const info = service.getQuickInfoAtPosition(file, position);
        return ts.displayPartsToString(info?.documentation);
      };
    });
    afterAll(() => consumer.remove());

    for (const { id, summary, method, path } of operations) {
      test(`${id} is explained`, () => {
        expect(helpFor(id)).toContain(`${summary}.`);
        expect(helpFor(id)).toContain(`\`${method} ${path}\``);
      });
    }
  });
}

function languageService(folder: string, file: string): ts.LanguageService {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    strict: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  };
  return ts.createLanguageService(host);
}
