import { join } from 'node:path';
import { realtime, testRuntimes } from '@colloquy/client-tests';

testRuntimes(join(import.meta.dirname, '..'), realtime);
