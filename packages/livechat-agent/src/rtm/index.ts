export {
  AbortedError,
  ArgumentError,
  ColloquyError,
  ConnectionError,
  type ErrorKind,
  isColloquyError,
  TimeoutError,
  type TokenFunction,
} from '@colloquy/core';
export type * from '../../generated/models.ts';
export { LiveChatRtm, type RtmActions, type RtmPushes } from '../../generated/rtm.ts';
export { CallTimeoutError } from './errors/call-timeout-error.ts';
export { DisconnectedError } from './errors/disconnected-error.ts';
export { ProtocolError } from './errors/protocol-error.ts';
export { RtmError, type RtmErrorType } from './errors/rtm-error.ts';
export type { Gap, RtmEvents, RtmState, StateChange } from './events.ts';
export { inOrder } from './in-order.ts';
export { type ChatSource, type MissedChat, missedChats } from './missed-chats.ts';
export type { ConnectOptions, PushesOptions, RtmCallOptions, RtmOptions } from './options.ts';
export type { RtmPages } from './pages.ts';
export type { AnyPush, KnownPush, UnknownPush } from './push.ts';
export { OverflowError } from './push-stream.ts';
export type { WebSocketClass, WebSocketLike } from './socket.ts';
export type { Timers } from './timers.ts';
