export { type MockOptions, type RunningMock, startMock } from './start-mock.ts';
export type { Surface } from './surfaces.ts';
