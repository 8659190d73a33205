/** `comm100-v2`, `campaigns.chatButton` or `chatButton` with every word capitalised: `CampaignsChatButton`. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `campaigns.chatButton.update` as the name of a function: `campaignsChatButtonUpdate`. */
export function functionName(operationId: string): string {
  const name = pascalCase(operationId);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Name of the type of an operation's query. */
export function queryName(operationId: string): string {
  return `${pascalCase(operationId)}Query`;
}

/** Name of the type of a schema. The bundler may have called it `Agent-2`, if there are two of that name. */
export function modelName(schema: string): string {
  return identifier.test(schema) ? schema : pascalCase(schema);
}

/** Name of the type of a resource. Schemas often have the resource's own name. */
export function resourceName(resource: string): string {
  return `${pascalCase(resource)}Resource`;
}

/** A parameter's name in code, in camelCase, unless that stands for something else there. */
export function parameterName(name: string, taken: readonly string[]): string {
  const variable = functionName(name);
  return isReserved(variable) || taken.includes(variable) ? `${variable}Value` : variable;
}

/** Whether JavaScript has a word for itself. */
export function isReserved(word: string): boolean {
  return reserved.has(word);
}

const identifier = /^[A-Za-z_$][\w$]*$/;

// https://tc39.es/ecma262/#prod-ReservedWord, with what modules and strict mode add
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);
