import { join } from 'node:path';
import { testClient } from '@colloquy/client-tests';
import { LiveChatRest } from '@colloquy/livechat-rest';

testClient(join(import.meta.dirname, '..'), LiveChatRest);
