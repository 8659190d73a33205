export * from '@colloquy/core/public';
export type * from '../generated/client.ts';
export { LiveChatAgent } from '../generated/client.ts';
export { type BaseUrl, connect, type Options } from '../generated/connect.ts';
export type * from '../generated/models.ts';
export type { RtmActions, RtmPushes } from '../generated/rtm.ts';
export type { components, operations, paths } from '../generated/types.ts';
