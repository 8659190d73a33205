export { passwordToken } from '@colloquy/core';
export * from '@colloquy/core/public';
export type * from '../generated/client.ts';
export { Comm100V2 } from '../generated/client.ts';
export { type BaseUrl, connect, type Options, tokenUrls } from '../generated/connect.ts';
export type * from '../generated/models.ts';
export type { components, operations, paths } from '../generated/types.ts';
