import { Refusal } from '../../mock/refusal.ts';

export class UpstreamTimeout extends Error {}

/** The client does not wait for the answer any more. */
export class ClientGone extends Error {}

/** What to do about an error of the connection to the upstream. */
export function explainFailure(error: Error, { host, hostname }: URL): Refusal {
  if (error instanceof UpstreamTimeout) {
    return new Refusal(504, `${host} was silent for too long. Try again, or check that it is up.`);
  }
  return new Refusal(502, messageFor((error as NodeJS.ErrnoException).code ?? '', host, hostname));
}

function messageFor(code: string, host: string, hostname: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `${hostname} is not known to the name server. Check --upstream and the network.`;
  }
  if (code === 'ECONNREFUSED') return `${host} refuses connections. Check the host and port of --upstream.`;
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return `${host} cannot be reached. Check --upstream and the network.`;
  }
  if (/^(ECONNRESET|EPIPE)$/.test(code)) return `${host} closed the connection without an answer. Try again.`;
  if (code.startsWith('HPE_')) return `${host} answered with something that is not HTTP. Check --upstream.`;
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return `${host} does not speak TLS. Check whether --upstream begins with https:// or http://.`;
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return `The certificate of ${host} is not trusted (${code}). Name its authority in NODE_EXTRA_CA_CERTS.`;
  }
  return `The call of ${host} failed${code && ` (${code})`}. Check --upstream and the network.`;
}
