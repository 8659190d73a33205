import type { Wrap } from './envelope.ts';
import type { Limit } from './rate-limit.ts';
import type { Site } from './site.ts';

/** What a client must know of the API it speaks to. Generated from the spec. */
export interface Surface {
  readonly id: string;
  /** The vendor's own address, used when `baseUrl` is not given. */
  readonly baseUrl: string;
  /** JSON pointers to the code and the message in the body of an error. */
  readonly errorFields: { readonly code: string; readonly message: string };
  /** Statuses of the errors that the spec describes. */
  readonly errorStatuses: readonly number[];
  /** What goes into the query along with a user name and password. */
  readonly site?: Site;
  /** Headers that every call must have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What follows the name of a list in a form. */
  readonly formListSuffix?: string;
  /** What is put around the body of a request. */
  readonly wrap?: Wrap;
  /** The vendor's limit on calls. */
  readonly limit?: Limit;
}
