export {
  type ActionName,
  type DisconnectReason,
  disconnectReasons,
  type ErrorType,
  errorTypes,
  type PushName,
  rtmPath,
} from '../../generated/rtm.ts';
export type { AnswerRule } from './answer-rules.ts';
export type { CheckedRequest } from './check-request.ts';
export type { RtmMoments } from './desk.ts';
export type { MemorySocket } from './memory-socket.ts';
export type { MemorySocketClass } from './memory-sockets.ts';
export type { PingingMemorySocket } from './pinging-memory-socket.ts';
export { RtmRefusal } from './rtm-refusal.ts';
export type { RtmRequest } from './rtm-request.ts';
export { type RtmError, RtmServer, type RtmServerOptions } from './rtm-server.ts';
export type { ServerSocket, SocketEvents } from './server-socket.ts';
