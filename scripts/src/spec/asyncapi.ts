import type { Schema } from './openapi.ts';

/** The parts of a bundled AsyncAPI 3 document that the generators read. */
export interface AsyncBundle {
  asyncapi: string;
  'x-client-name'?: string;
  info: { title: string; version: string; description?: string };
  servers: { websocket: { host: string; pathname?: string; protocol: string }; [name: string]: unknown };
  channels: Record<string, { messages: Record<string, AsyncMessage>; [extension: `x-${string}`]: unknown }>;
  operations: Record<string, AsyncOperation>;
  components: { schemas?: Record<string, Schema>; [kind: string]: unknown };
}

export interface AsyncMessage {
  name: string;
  payload: Schema;
  examples?: { name?: string; payload: unknown }[];
}

/** `send` is an action of the client with the answers to it, `receive` a push. */
export interface AsyncOperation {
  action: 'send' | 'receive';
  /** Name of the client's method, such as `chats.sendEvent`. */
  title?: string;
  summary?: string;
  description?: string;
  messages: MessageReference[];
  reply?: { messages: MessageReference[] };
  [extension: `x-${string}`]: unknown;
}

export interface MessageReference {
  $ref: string;
}
