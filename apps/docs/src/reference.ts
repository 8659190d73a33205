import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeOffline } from './offline-page.ts';

const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
const config = join(import.meta.dirname, '../redocly.yaml');
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Renders a spec as one page that needs nothing from the network. */
export async function buildReference({ title, spec, page }: Record<'title' | 'spec' | 'page', string>): Promise<void> {
  const args = [cli, 'build-docs', spec, '--output', page, '--title', title, '--inlineBundle', '--config', config];
  await promisify(execFile)(process.execPath, args, { env });
  await writeFile(page, makeOffline(await readFile(page, 'utf8')));
}
