import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ended, greeted, run } from '../../test/command.ts';

/** A server whose closing is this code. */
function serve(close: string, grace?: number) {
  const source = `import { serveUntilStopped } from ${JSON.stringify(join(import.meta.dirname, 'serve-until-stopped.ts'))};
    setInterval(() => {}, 60_000);
    serveUntilStopped({ close: async () => { ${close} } }, () => console.log('ready'), ${grace});`;
  return run(process.execPath, '--input-type=module', '--eval', source);
}

test('it ends once the server is closed and all is written, whatever is left behind', async () => {
  const child = serve("process.stdout.write('x'.repeat(1_000_000));");
  await greeted(child);
  const end = ended(child);
  child.kill('SIGTERM');
  const { code, output } = await end;
  expect({ code, length: output.length }).toEqual({ code: 0, length: 1_000_000 });
});

test('the server decides the exit code', async () => {
  const child = serve('process.exitCode = 3;');
  await greeted(child);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([3, null]);
});

test('a second signal does not wait for the server', async () => {
  const child = serve("console.log('closing'); await new Promise(() => {});");
  await greeted(child);
  child.kill('SIGINT');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('output that nobody reads does not hold up the end', async () => {
  const child = serve("process.stdout.write('x'.repeat(1_000_000));", 1);
  await greeted(child);
  child.stdout.pause();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
