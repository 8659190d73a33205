import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../usage-error.ts';
import { openReport } from './report-file.ts';

let folder: string;

const fail = (message: string) => expect.unreachable(message);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colloquy-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('entries are in the file at once, behind those of earlier runs, for nobody else to read', async () => {
  const path = join(folder, 'report.jsonl');
  const first = openReport(path, fail);
  first.write({ run: 1 });
  expect(await readFile(path, 'utf8')).toBe('{"run":1}\n');
  first.close();
  const second = openReport(path, fail);
  second.write({ run: 2, text: 'line\nbreak' });
  second.close();
  expect(await readFile(path, 'utf8')).toBe('{"run":1}\n{"run":2,"text":"line\\nbreak"}\n');
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('a file that cannot be written is told at the start', () => {
  const path = join(folder, 'nowhere', 'report.jsonl');
  expect(() => openReport(path, fail)).toThrow(UsageError);
  expect(() => openReport(path, fail)).toThrow(/report\.jsonl can't be written \(ENOENT\)\. Name another file/);
});

test.skipIf(process.platform !== 'linux')('a disk that is full is told once, and does no other harm', () => {
  const failures: string[] = [];
  const report = openReport('/dev/full', (message) => failures.push(message));
  report.write({ run: 1 });
  report.write({ run: 2 });
  report.close();
  expect(failures).toEqual(['The report /dev/full is not complete (ENOSPC).']);
});
