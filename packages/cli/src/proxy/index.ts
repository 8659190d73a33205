export type { Deviation, Side } from './contract/deviation.ts';
export type { DeviationKind } from './contract/finding.ts';
export type { ProxyExchange } from './exchange.ts';
export { type ProxyOptions, type RunningProxy, startProxy } from './start-proxy.ts';
