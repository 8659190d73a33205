import { createLineWriter } from '../console/line-writer.ts';
import { serveUntilStopped } from '../console/serve-until-stopped.ts';
import { type ProxyOptions, type RunningProxy, startProxy } from './index.ts';
import { deviationAsText } from './report/deviation-line.ts';
import { openReport } from './report/report-file.ts';
import { summaryAsJson, summaryAsText } from './report/summary.ts';
import { countDeviation, countExchange, createTally, type Tally } from './report/tally.ts';

export interface ServeProxyOptions extends Pick<ProxyOptions, 'upstream' | 'port' | 'host'> {
  report?: string;
  failOnDeviation?: true;
  json?: true;
  quiet?: true;
}

export async function serveProxy(surface: string, options: ServeProxyOptions): Promise<void> {
  const { report: path, failOnDeviation = false, json = false, quiet = false, ...rest } = options;
  const print = createLineWriter(process.stdout);
  const tally = createTally();
  let isComplete = true;
  const fail = (message: string) => {
    isComplete = false;
    process.stderr.write(`colloquy: ${message}\n`);
  };
  const report = path === undefined ? undefined : openReport(path, fail);
  const proxy = await startProxy({
    ...rest,
    surface,
    onDeviation(deviation) {
      report?.write(deviation);
      const isNew = countDeviation(tally, deviation);
      if (isNew && !quiet) print(json ? JSON.stringify({ deviation }) : deviationAsText(deviation));
    },
    onExchange(exchange) {
      const isNew = countExchange(tally, exchange);
      if (isNew && !quiet) print(json ? JSON.stringify({ failure: exchange.failure }) : String(exchange.failure));
    },
  });
  const close = async () => {
    await proxy.close();
    report?.close();
    print(json ? JSON.stringify({ summary: summaryAsJson(tally) }) : summaryAsText(tally));
    process.exitCode = exitCode(tally, failOnDeviation) || Number(!isComplete);
  };
  await serveUntilStopped({ close }, () =>
    print(json ? JSON.stringify({ url: proxy.url, port: proxy.port, surface }) : greeting(proxy, surface, options)),
  );
}

function greeting({ url }: RunningProxy, surface: string, { upstream, report }: ServeProxyOptions): string {
  return [
    `Colloquy passes ${surface} on to ${upstream}`,
    '',
    `  ${url}`,
    '',
    `Call it as you would call the vendor's host.${report === undefined ? '' : ` Deviations are added to ${report}.`}`,
    'Stop with Ctrl-C.',
  ].join('\n');
}

function exitCode({ high, failures }: Tally, failOnDeviation: boolean): number {
  if (!failOnDeviation) return 0;
  if (high > 0) return 3;
  return failures.size > 0 ? 1 : 0;
}
