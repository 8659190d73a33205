import { join } from 'node:path';
import { calls, testRuntimes } from '@colloquy/client-tests';

testRuntimes(join(import.meta.dirname, '..'), calls);
