import { rtmPath } from '../../generated/rtm.ts';

/** Whether the websocket is at an address: the host does not matter. */
export function isRtmAddress(url: string): boolean {
  return URL.parse(url)?.pathname === rtmPath;
}
