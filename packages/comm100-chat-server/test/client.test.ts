import { join } from 'node:path';
import { testClient } from '@colloquy/client-tests';
import { Comm100ChatServer } from '@colloquy/comm100-chat-server';

testClient(join(import.meta.dirname, '..'), Comm100ChatServer);
