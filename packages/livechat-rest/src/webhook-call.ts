import type {
  CannedResponseChangedCall,
  ChatChangedCall,
  ChatEndedCall,
  ChatStartedCall,
  TicketCreatedCall,
  VisitorQueuedCall,
} from '../generated/models.ts';

/** What LiveChat sends to a webhook; `event_type` says which it is. */
export type WebhookCall =
  | CannedResponseChangedCall
  | ChatChangedCall
  | ChatEndedCall
  | ChatStartedCall
  | TicketCreatedCall
  | VisitorQueuedCall;

/** Tells whether a call has the token of a webhook. How long it takes says nothing about the token. */
export function isFrom(body: unknown, token: string): body is WebhookCall {
  const given: unknown = Object(body).token;
  if (typeof given !== 'string' || token === '') return false;
  let difference = given.length ^ token.length;
  for (let index = 0; index < token.length; index += 1) {
    difference |= given.charCodeAt(index % Math.max(given.length, 1)) ^ token.charCodeAt(index);
  }
  return difference === 0;
}
