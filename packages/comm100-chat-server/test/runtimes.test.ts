import { join } from 'node:path';
import { testRuntimes } from '@colloquy/client-tests';

testRuntimes(join(import.meta.dirname, '..'));
