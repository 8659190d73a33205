import { join } from 'node:path';
import { readClientPackage } from './client-package.ts';
import { testEditorHelp } from './editor-help.ts';
import { type ClientClass, testEveryOperation } from './every-operation.ts';
import { installPacked, workspaceOf } from './installed-package.ts';
import { testPackageResolves } from './package-resolves.ts';
import { testReadme } from './readme.ts';
import { testSamples } from './samples-run.ts';
import { testRealtimeSize, testSize } from './size.ts';
import { calls } from './smoke/calls.ts';
import { realtime } from './smoke/realtime.ts';
import { testRuntimes } from './test-runtimes.ts';
import { testTreeShaking } from './tree-shaking.ts';
import { testTypeCheckCost } from './type-check-cost.ts';

export { calls, installPacked, readClientPackage, realtime, testReadme, testRealtimeSize, testRuntimes, workspaceOf };

/** All tests that a client package must pass, made from the surface's manifest. */
export function testClient(folder: string, Client: ClientClass): void {
  const client = readClientPackage(folder);
  testEveryOperation(client, Client);
  testSamples(client);
  testReadme([client], join(folder, 'README.md'));
  testPackageResolves(client);
  testTreeShaking(client);
  testSize(client);
  testEditorHelp(client);
  testTypeCheckCost(client);
}
