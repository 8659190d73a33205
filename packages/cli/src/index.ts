export { createMock, type Mock } from './create-mock.ts';
export type { Exchange } from './mock/exchange.ts';
export type { EngineOptions } from './mock/plain-mock.ts';
export type { Violation } from './mock/violations.ts';
export { type Deviation, type ProxyOptions, type RunningProxy, startProxy } from './proxy/index.ts';
export { type MockOptions, type RunningMock, startMock } from './start-mock.ts';
export type { Surface } from './surfaces.ts';
export { UsageError } from './usage-error.ts';
