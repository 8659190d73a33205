import { join } from 'node:path';
import { testClient } from '@colloquy/client-tests';
import { Comm100V3 } from '@colloquy/comm100-v3';

testClient(join(import.meta.dirname, '..'), Comm100V3);
