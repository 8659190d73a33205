/** What the client must know of the vendor. Generated from the spec. */
export interface RtmSurface {
  readonly url: string;
  readonly pingSeconds: number;
  /** A line is `# chats`, a resource, or `sendEvent send_event`: one of its methods with the action behind it. */
  readonly methods: string;
  /** Names of the pushes that the spec knows, one a line. */
  readonly pushes: string;
  /** Actions that take no payload. */
  readonly withoutPayload: readonly string[];
  /** By action, the names of a list's entries, of what says which page is wanted, and of what the next page is called. */
  readonly pages: Readonly<Record<string, Paging>>;
  /** Reasons of the server to end a connection after which a client connects with a new token, or not at all. */
  readonly reconnects: Readonly<Record<Exclude<Reconnect, 'yes'>, readonly string[]>>;
}

export interface Paging {
  readonly items: string;
  readonly page: string;
  readonly next: string;
}

export type Reconnect = 'yes' | 'withNewToken' | 'no';
