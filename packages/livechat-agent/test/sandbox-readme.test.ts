import { join } from 'node:path';
import { readClientPackage, testReadme, workspaceOf } from '@colloquy/client-tests';

const sandbox = workspaceOf('@colloquy/sandbox');

testReadme([readClientPackage(join(import.meta.dirname, '..'))], join(sandbox, 'README.md'), [sandbox]);
