import { join } from 'node:path';
import { testRealtimeSize } from '@colloquy/client-tests';

testRealtimeSize(join(import.meta.dirname, '..'), "export { LiveChatRtm } from '@colloquy/livechat-agent/rtm';");
