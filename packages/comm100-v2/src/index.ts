export {
  AbortedError,
  ApiError,
  ArgumentError,
  AuthenticationError,
  type Call,
  type CallOptions,
  ColloquyError,
  ConnectionError,
  type ErrorKind,
  isColloquyError,
  NotFoundError,
  type PagedCall,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '@colloquy/core';
export type * from '../generated/client.ts';
export { Comm100V2 } from '../generated/client.ts';
export { connect, type Options } from '../generated/connect.ts';
export type * from '../generated/models.ts';
export type { components, operations, paths } from '../generated/types.ts';
