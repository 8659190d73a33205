import { callLine } from '@colloquy/scripts/samples/typescript.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';
import type { Consumer } from './installed-package.ts';
import { costOfCalls, instantiationBudget } from './measure-calls.ts';
import { installClient } from './package-resolves.ts';
import { compilers } from './typescript-versions.ts';

/** What calls cost the type-checker: it looks signatures up, and infers nothing. */
export function testTypeCheckCost(client: ClientPackage): void {
  const { clientName, operations } = client.manifest;
  const { calls, instantiations } = instantiationBudget;

  describe('type-check cost', () => {
    let consumer: Consumer;
    beforeAll(() => {
      consumer = installClient(client);
    });
    afterAll(() => consumer.remove());

    for (const [title, compiler] of Object.entries(compilers)) {
      test(`${calls} calls cost at most ${instantiations} instantiations with ${title}`, () => {
        expect(costOfCalls(compiler, consumer, program)).toBeLessThanOrEqual(instantiations);
      });
    }
  });

  function program(count: number): string {
    const lines = Array.from({ length: count }, (_, index) => {
      const operation = operations[index % operations.length];
      return operation ? `{ ${callLine(operation)} }` : '';
    });
    return [
      `import { ${clientName} } from '@colloquy/${client.surface}';`,
      `export const client = new ${clientName}({ auth: { token: 'a' } });`,
      ...lines,
    ].join('\n');
  }
}
