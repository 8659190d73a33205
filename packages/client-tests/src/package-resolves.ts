import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';
import { type Consumer, installPacked, workspaceOf } from './installed-package.ts';
import { compile, compilers } from './typescript-versions.ts';

export function installClient(client: ClientPackage): Consumer {
  return installPacked(workspaceOf('@colloquy/core'), client.folder);
}

/** Installs the packed package and uses it by `import`, by `require()` and from TypeScript. */
export function testPackageResolves(client: ClientPackage): void {
  const { clientName, operations } = client.manifest;
  const name = `@colloquy/${client.surface}`;
  const [resource = ''] = operations[0]?.id.split('.') ?? [];
  const use = `if (typeof new ${clientName}({ auth: { token: 'a' } }).${resource} !== 'object') throw new Error('no ${resource}');`;
  const entries = entriesOf(client.folder).map((entry) => `${name}${entry.slice(1)}`);
  const runs = {
    'index.mjs': `import { ${clientName} } from '${name}';\n${entries.map((entry) => `import '${entry}';\n`).join('')}${use}\n`,
    'index.cjs': `const { ${clientName} } = require('${name}');\n${entries.map((entry) => `require('${entry}');\n`).join('')}${use}\n`,
  };
  const typed = `import { ${clientName} } from '${name}';\nimport { connect } from '${name}/operations';
export const client = new ${clientName}({ auth: { token: 'a' } });
export const connection = connect({ auth: { token: 'a' } });\n${entries
    .map((entry, index) => `export * as entry${index} from '${entry}';\n`)
    .join('')}`;
  const modes = {
    nodenext: ['index.mts', 'index.cts'],
    bundler: ['bundled.ts'],
  };

  describe('installed package', () => {
    let consumer: Consumer;
    beforeAll(() => {
      consumer = installClient(client);
      for (const file of Object.values(modes).flat()) consumer.write(file, typed);
    });
    afterAll(() => consumer.remove());

    for (const [file, text] of Object.entries(runs)) {
      test(`${file} runs`, () => {
        const output = execFileSync(process.execPath, [consumer.write(file, text)], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
        expect(output).toBe('');
      });
    }

    for (const [title, compiler] of Object.entries(compilers)) {
      for (const [resolution, files] of Object.entries(modes)) {
        test(`${files.join(' and ')} compile with ${title}`, () => {
          const module = resolution === 'bundler' ? 'esnext' : resolution;
          const args = ['--module', module, '--moduleResolution', resolution, ...files];
          expect(compile(compiler, consumer.folder, args)).toEqual({ ok: true, output: '' });
        });
      }
    }

    test('declarations know what a wrong name is', () => {
      consumer.write(
        'wrong.mts',
        `import { ${clientName}Typo } from '${name}';\nexport const a = ${clientName}Typo;\n`,
      );
      const args = ['--module', 'nodenext', '--moduleResolution', 'nodenext', 'wrong.mts'];
      expect(compile('typescript', consumer.folder, args).output).toContain(`has no exported member`);
    });
  });
}

function entriesOf(folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(exports).filter((entry) => entry !== './package.json');
}
