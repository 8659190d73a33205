import { firstMessage, operationsOf } from '../spec/async-operations.ts';
import type { AsyncBundle, AsyncMessage } from '../spec/asyncapi.ts';
import { CheckCompiler } from '../validators/check-compiler.ts';
import { tagUnions } from './tag-unions.ts';

/**
 * A module with functions for what each action takes. The envelope of a message is checked apart from its payload: but
 * for a few, all envelopes are alike then, and the module is a fifth smaller.
 */
export async function compileRequestChecks(bundle: AsyncBundle): Promise<string> {
  const compiler = new CheckCompiler(tagUnions(bundle.components.schemas ?? {}));
  const entries = operationsOf(bundle, 'send').map(([name, { messages }]) => {
    return `  ${name}: ${checksOf(firstMessage(bundle, messages), compiler)},\n`;
  });
  const code = await compiler.declare('requestChecks', 'RequestChecks', entries.join(''));
  return `// @ts-nocheck\nimport type { RequestChecks } from '../src/rtm/request-checks.ts';\n\n${code}`;
}

function checksOf({ payload: { description, ...schema } }: AsyncMessage, compiler: CheckCompiler): string {
  const { action, payload, ...others } = schema.properties ?? {};
  const properties = { ...others, action: { type: 'string' }, ...(payload && { payload: {} }) };
  const envelope = `envelope: ${compiler.nameOf({ ...schema, properties })}`;
  return payload ? `{ ${envelope}, payload: ${compiler.nameOf(payload)} }` : `{ ${envelope} }`;
}
