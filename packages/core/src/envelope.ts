import type { OperationInfo } from './operation.ts';

/** Puts the body of a call into what the API wants around it. */
export type Wrap = (operation: OperationInfo, body: unknown, options: object) => unknown;

/** The body becomes one property; some options of the call become others. In multipart bodies, its name is a prefix. */
export function envelope(argument: string, names: readonly string[]): Wrap {
  return ({ takes }, body, options) => {
    const extras = Object.entries(options).filter(([name]) => names.includes(name));
    const content: [string, unknown][] = takes.includes('multipart')
      ? Object.entries(body ?? {}).map(([name, value]) => [`${argument}.${name}`, value])
      : [[argument, body]];
    return Object.fromEntries([...content, ...extras]);
  };
}

/** The body of a call as it is without the prefix that its fields have on the wire. */
export type Unprefixed<Body, Prefix extends string> = {
  [Key in keyof Body as Key extends `${Prefix}.${infer Name}` ? Name : Key]: Body[Key];
};
