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
  type Failed,
  isColloquyError,
  NotFoundError,
  type Observers,
  type PagedCall,
  PermissionError,
  passwordToken,
  RateLimitError,
  type Refused,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  type Safe,
  ServerError,
  type Succeeded,
  TimeoutError,
  ValidationError,
  type WaitEvent,
} from '@colloquy/core';
export type * from '../generated/client.ts';
export { Comm100V2 } from '../generated/client.ts';
export { type BaseUrl, connect, type Options, tokenUrls } from '../generated/connect.ts';
export type * from '../generated/models.ts';
export type { components, operations, paths } from '../generated/types.ts';
