export * from '@colloquy/core/public';
export type * from '../generated/client.ts';
export { LiveChatRest } from '../generated/client.ts';
export { type BaseUrl, connect, type Options } from '../generated/connect.ts';
export type * from '../generated/models.ts';
export type { components, operations, paths } from '../generated/types.ts';
export { isFrom, type WebhookCall } from './webhook-call.ts';
