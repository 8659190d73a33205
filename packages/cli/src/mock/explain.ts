import type { Diagnostic } from './diagnostic.ts';
import { allowedValues, expectation } from './expectation.ts';
import { bodyMessage, isMeant } from './explain-body.ts';
import { itemsOf, type Schema } from './schema.ts';
import type { Violation } from './violations.ts';

export interface Sent {
  method: string;
  body: unknown;
  bodySchema: Schema;
  /** As the spec spells them; Prism has their names in small letters. */
  parameters: readonly { name: string; schema: Schema }[];
}

const mostViolations = 100;

/** Violations in words that say what is expected. Those of a union's branches that can't be meant are left out. */
export function explain(diagnostics: readonly Diagnostic[], sent: Sent): Violation[] {
  const meant = diagnostics.filter((diagnostic) => !isOfBody(diagnostic) || isMeant(diagnostic, sent));
  const chosen = meant.length > 0 ? meant : diagnostics;
  const constantsFirst = [...chosen.filter(isOfConstant), ...chosen.filter((diagnostic) => !isOfConstant(diagnostic))];
  const violations = constantsFirst.slice(0, mostViolations).map((diagnostic) => {
    return isOfBody(diagnostic) ? bodyViolation(diagnostic, sent) : parameterViolation(diagnostic, sent);
  });
  return [...new Map(violations.map((violation) => [violation.path + violation.message, violation])).values()];
}

const isOfBody = ({ path }: Diagnostic) => path === undefined || path.length === 0 || path[0] === 'body';

/** What a wrong constant leads to is said after it. */
const isOfConstant = ({ code }: Diagnostic) => code === 'const';

function bodyViolation(diagnostic: Diagnostic, sent: Sent): Violation {
  const { path = [], code } = diagnostic;
  if (path.length > 0) return { path: path.join('.'), message: bodyMessage(diagnostic, sent) };
  // The types that an operation does take are checked when its body is read.
  if (code === 415) return { path: 'body', message: `${sent.method} takes no body here. Send none` };
  return { path: 'body', message: code === 'required' ? 'Request body is missing' : diagnostic.message };
}

function parameterViolation({ path = [], code, message }: Diagnostic, { parameters }: Sent): Violation {
  const [part = '', ...rest] = path;
  const lowerCase = rest[0] ?? /required property '(.+)'/.exec(message)?.[1] ?? '';
  const { name, schema } = parameters.find((parameter) => parameter.name.toLowerCase() === lowerCase) ?? {
    name: lowerCase,
    schema: {},
  };
  const kind = part === 'header' ? 'header' : `${part} parameter`;
  const fault = rest.length === 0 && code === 'required' ? 'is missing' : message.slice(message.indexOf(' must ') + 1);
  const values = allowedValues([schema, itemsOf([schema]) ?? {}]);
  const said = (code === 'const' || code === 'enum') && values.length > 0 ? expectation(values) : fault;
  return { path: [part, name, ...rest.slice(1)].join('.'), message: `Request ${kind} ${name} ${said}` };
}
