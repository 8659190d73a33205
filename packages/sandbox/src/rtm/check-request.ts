import { requestChecks } from '../../generated/request-checks.ts';
import { type ActionName, answers } from '../../generated/rtm.ts';
import { explainViolations } from './explain-violations.ts';
import { nearestNames } from './nearest-names.ts';
import type { Check } from './request-checks.ts';
import { RtmRefusal } from './rtm-refusal.ts';
import type { RtmRequest } from './rtm-request.ts';

const actionNames = Object.keys(answers);

/** An action that fits the spec. */
export interface CheckedRequest extends RtmRequest {
  action: ActionName;
}

/** Refuses what the spec does not allow. What needs a login is refused before its payload is looked at. */
export function checkRequest(request: Partial<RtmRequest>, isLoggedIn: boolean): CheckedRequest {
  const { action } = request;
  if (typeof action !== 'string') throw invalid('The message has no action. Send {"action": …, "payload": …}.');
  if (!isAction(action)) throw invalid(unknownAction(action));
  if (!isLoggedIn && action !== 'login' && action !== 'ping') {
    throw new RtmRefusal('authentication', `${action} needs a login. Send the action login first.`);
  }
  const checks = requestChecks[action];
  check(checks?.envelope, '', request);
  if ('payload' in request) check(checks?.payload, 'payload', request.payload);
  return request as CheckedRequest;
}

export function isAction(name: unknown): name is ActionName {
  return typeof name === 'string' && Object.hasOwn(answers, name);
}

export function unknownAction(action: string): string {
  const near = nearestNames(action, actionNames);
  const known = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `The actions are ${actionNames.join(', ')}.`;
  return `The action ${JSON.stringify(action.slice(0, 100))} is unknown. ${known}`;
}

function check(fits: Check | undefined, place: string, value: unknown): void {
  if (!fits || fits(value)) return;
  throw invalid(explainViolations(place, fits.errors ?? []));
}

function invalid(message: string): RtmRefusal {
  return new RtmRefusal('validation', message);
}
