import { join } from 'node:path';
import { testClient } from '@colloquy/client-tests';
import { Comm100V2 } from '@colloquy/comm100-v2';

testClient(join(import.meta.dirname, '..'), Comm100V2);
