import { join } from 'node:path';
import { readClientPackage, testReadme } from '@colloquy/client-tests';

const folder = join(import.meta.dirname, '..');

testReadme([readClientPackage(folder)], join(folder, '../../README.md'));
