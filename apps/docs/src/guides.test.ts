import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readClientPackage, testReadme } from '@colloquy/client-tests';

const root = join(import.meta.dirname, '../../..');
const guides = join(root, 'docs/guides');
const clients = ['comm100-chat-server', 'comm100-v2'].map((name) => readClientPackage(join(root, 'packages', name)));

for (const name of readdirSync(guides)) testReadme(clients, join(guides, name));
