#!/usr/bin/env node
import { existsSync } from 'node:fs';

// npm links a command only to a file that is there when it installs, and what is built is not.
const command = new URL('../dist/bin.js', import.meta.url);
if (existsSync(command)) {
  await import(command.href);
} else {
  process.stderr.write('colloquy: It is not built yet. Run npm run build at the root of the repository.\n');
  process.exitCode = 1;
}
