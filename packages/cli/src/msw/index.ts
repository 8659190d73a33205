export { RtmServer } from '@colloquy/sandbox/rtm';
export { createHandlers, type HandlerOptions } from './create-handlers.ts';
