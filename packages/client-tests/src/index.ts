import { join } from 'node:path';
import type { ClientOptions } from '@colloquy/core';
import { readClientPackage } from './client-package.ts';
import { testEditorHelp } from './editor-help.ts';
import { testEveryOperation } from './every-operation.ts';
import { testPackageResolves } from './package-resolves.ts';
import { testReadme } from './readme.ts';
import { testSamples } from './samples-run.ts';
import { testTreeShaking } from './tree-shaking.ts';
import { testTypeCheckCost } from './type-check-cost.ts';

export { readClientPackage, testReadme };

/** All tests that a client package must pass, made from the surface's manifest. */
export function testClient(folder: string, Client: new (options: ClientOptions) => object): void {
  const client = readClientPackage(folder);
  testEveryOperation(client, Client);
  testSamples(client);
  testReadme(client, join(folder, 'README.md'));
  testPackageResolves(client);
  testTreeShaking(client);
  testEditorHelp(client);
  testTypeCheckCost(client);
}
