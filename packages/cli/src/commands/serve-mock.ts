import { exchangeAsJson, exchangeAsText } from '../console/exchange-line.ts';
import { greeting } from '../console/greeting.ts';
import { createLineWriter } from '../console/line-writer.ts';
import { readyLine } from '../console/ready-line.ts';
import { serveUntilStopped } from '../console/serve-until-stopped.ts';
import { findSite } from '../docs/site.ts';
import { type MockOptions, startMock } from '../index.ts';

export interface ServeMockOptions
  extends Pick<MockOptions, 'port' | 'host' | 'engine' | 'dynamic' | 'seed' | 'latency'> {
  docs?: string;
  quiet?: true;
  log?: 'text' | 'json';
  json?: true;
}

export async function serveMock(surfaces: string[], options: ServeMockOptions): Promise<void> {
  const { docs: folder, quiet, json, log = json ? 'json' : 'text', ...rest } = options;
  const docs = findSite(folder);
  const print = createLineWriter(process.stdout);
  const line = log === 'json' ? exchangeAsJson : exchangeAsText;
  const mock = await startMock({
    ...rest,
    ...(surfaces.length > 0 && { surfaces }),
    ...(docs !== undefined && { docs }),
    ...(!quiet && { onExchange: (exchange) => print(line(exchange)) }),
  });
  await serveUntilStopped(mock, () => print((json ? readyLine : greeting)(mock, docs !== undefined)));
}
