import type { RtmServerOptions } from '@colloquy/sandbox/rtm';
import type { RtmOptions } from '../options.ts';
import { NeverOpens, ThrowsAtOnce } from './odd-sockets.ts';
import type { Scene } from './scene.ts';
import { breakConnection, connect, logIn } from './steps.ts';

type Play = (scene: Scene) => unknown;

/** What can become of a connection, with the states that the client goes through. */
export interface Scenario {
  path: string;
  options?: Partial<RtmOptions>;
  server?: RtmServerOptions;
  play: Play;
}

const connecting =
  (happen: Play = () => {}, milliseconds = 0): Play =>
  async (scene) => {
    happen(scene);
    connect(scene.rtm);
    await scene.timers.pass(milliseconds);
  };

const loggingIn =
  (happen: Play, milliseconds = 0): Play =>
  async (scene) => {
    await logIn(scene);
    happen(scene);
    await scene.timers.pass(milliseconds);
  };

const ready =
  (happen: Play, milliseconds = 0): Play =>
  async (scene) => {
    await scene.rtm.connect();
    happen(scene);
    await scene.timers.pass(milliseconds);
  };

const waiting =
  (happen: Play, milliseconds = 0): Play =>
  async (scene) => {
    await scene.rtm.connect();
    await breakConnection(scene);
    happen(scene);
    await scene.timers.pass(milliseconds);
  };

const close: Play = ({ rtm }) => rtm.close();

export const scenarios: Record<string, Scenario> = {
  'a login': { path: 'idle connecting ready', play: connecting() },
  'a refused connection': { path: 'idle connecting waiting', play: connecting(({ server }) => server.refuse()) },
  'a connection that never opens': {
    path: 'idle connecting waiting',
    options: { WebSocket: NeverOpens },
    play: connecting(undefined, 10_000),
  },
  'a platform that opens no websockets': {
    path: 'idle connecting waiting',
    options: { WebSocket: ThrowsAtOnce },
    play: connecting(),
  },
  'a token that is refused': {
    path: 'idle connecting closed',
    server: { tokens: ['another-token'] },
    play: connecting(),
  },
  'a token function that fails': {
    path: 'idle connecting waiting',
    options: { token: () => Promise.reject(new Error('There is no token.')) },
    play: connecting(),
  },
  'a token function that never gives one': {
    path: 'idle connecting waiting',
    options: { token: () => new Promise(() => {}) },
    play: connecting(undefined, 10_000),
  },
  'a server that never answers the login': {
    path: 'idle connecting waiting',
    play: loggingIn(() => {}, 10_000),
  },
  'a close during login': {
    path: 'idle connecting waiting',
    play: loggingIn(({ server }) => server.close(1011, 'busy')),
  },
  'a connection that breaks during login': {
    path: 'idle connecting waiting',
    play: loggingIn(({ server }) => server.drop()),
  },
  'a disconnect while connecting, for a passing reason': {
    path: 'idle connecting waiting',
    play: loggingIn(({ server }) => server.disconnect('internal_error')),
  },
  'a disconnect while connecting, for good': {
    path: 'idle connecting closed',
    play: loggingIn(({ server }) => server.disconnect('license_expired')),
  },
  'a disconnect while ready, for a passing reason': {
    path: 'idle connecting ready waiting',
    play: ready(({ server }) => server.disconnect('internal_error')),
  },
  'a disconnect while ready, for good': {
    path: 'idle connecting ready closed',
    play: ready(({ server }) => server.disconnect('logged_out_remotely')),
  },
  'a silent server': {
    path: 'idle connecting ready waiting',
    play: ready(({ server }) => server.stall(), 25_000),
  },
  'a broken connection, and another one': {
    path: 'idle connecting ready waiting connecting ready',
    play: waiting(() => {}, 1_000),
  },
  'the caller closes at the very beginning': { path: 'idle closed', play: close },
  'the caller closes while connecting': { path: 'idle connecting closed', play: loggingIn(close) },
  'the caller closes while ready': { path: 'idle connecting ready closed', play: ready(close) },
  'the caller closes while waiting': { path: 'idle connecting ready waiting closed', play: waiting(close) },
  'the caller closes, and connects again': {
    path: 'idle connecting ready closed connecting ready',
    play: ready(({ rtm }) => {
      rtm.close();
      connect(rtm);
    }),
  },
};
