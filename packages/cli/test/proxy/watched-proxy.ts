import {
  type Deviation,
  type ProxyExchange,
  type ProxyOptions,
  type RunningProxy,
  startProxy,
} from '../../src/proxy/index.ts';

export interface WatchedProxy extends RunningProxy {
  deviations: Deviation[];
  /** Resolves with the next exchange that the proxy has dealt with. */
  nextExchange(): Promise<ProxyExchange>;
}

/** A proxy that remembers what it tells. */
export async function watchProxy(options: ProxyOptions): Promise<WatchedProxy> {
  const deviations: Deviation[] = [];
  const waiting: ((exchange: ProxyExchange) => void)[] = [];
  const proxy = await startProxy({
    ...options,
    onDeviation: (deviation) => deviations.push(deviation),
    onExchange: (exchange) => waiting.shift()?.(exchange),
  });
  return {
    ...proxy,
    deviations,
    nextExchange: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
