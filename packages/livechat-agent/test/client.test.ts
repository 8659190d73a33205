import { join } from 'node:path';
import { testClient } from '@colloquy/client-tests';
import { LiveChatAgent } from '@colloquy/livechat-agent';

testClient(join(import.meta.dirname, '..'), LiveChatAgent);
