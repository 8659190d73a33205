/** What a client must know of the API it speaks to. Generated from the spec. */
export interface Surface {
  readonly id: string;
  /** The vendor's own address, used when `baseUrl` is not given. */
  readonly baseUrl: string;
  /** JSON pointers to the code and the message in the body of an error. */
  readonly errorFields: { readonly code: string; readonly message: string };
}
