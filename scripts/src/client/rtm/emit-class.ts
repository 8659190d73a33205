import { indented } from '../../samples/literal.ts';
import type { AsyncBundle } from '../../spec/asyncapi.ts';
import { docComment } from '../doc-comment.ts';
import type { RtmAction } from './actions.ts';
import { methodsByResource } from './methods.ts';

/** The class with a member for each resource, its types written out so that a call infers nothing. */
export function emitClass(bundle: AsyncBundle, actions: readonly RtmAction[]): string {
  const members = Array.from(methodsByResource(actions), ([resource, methods]) => {
    const lines = methods.map(({ verb, action }) => `${action.doc}\n  ${verb}${signature(action)};`);
    return `  declare readonly ${resource}: {\n${indented(lines.join('\n'))}\n  };`;
  });
  const [introduction = ''] = (bundle.info.description ?? '').split('\n\n');
  return [
    docComment([`Client of the ${bundle.info.title}.`, '', introduction].join('\n')),
    `export class ${bundle['x-client-name']} extends RtmClient {`,
    ...members,
    '',
    '  constructor(options: RtmOptions) {',
    '    super(surface, options);',
    '  }',
    '}',
  ].join('\n');
}

function signature({ request, isRequestOptional, response, pagination }: RtmAction): string {
  const payload = request === 'undefined' ? '' : `payload${isRequestOptional ? '?' : ''}: ${request}, `;
  const [, list] = pagination?.items.split('/') ?? [];
  const answer = list ? `RtmPages<${response}, ${response}['${list}'][number]>` : `Promise<${response}>`;
  return `(${payload}options?: RtmCallOptions): ${answer}`;
}
