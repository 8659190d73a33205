import ts from 'typescript';
import { expect, test } from 'vitest';
import { readOperation } from '../testing/bundles.ts';
import { docComment, operationDoc } from './doc-comment.ts';

test('one line stays one line', () => {
  expect(docComment('  An agent.\n', '  ')).toBe('  /** An agent. */');
});

test('more lines are set below each other', () => {
  expect(docComment('An agent.\n\nWho chats.  ', '  ')).toBe('  /**\n   * An agent.\n   *\n   * Who chats.\n   */');
});

test.each(['*/ throw 1; /*', '/', '**/', 'a\n/\n*/b', '*\\/*/'])('%j cannot end the comment', (text) => {
  const source = ts.createSourceFile('a.ts', `${docComment(text)}\nconst a = 1;`, ts.ScriptTarget.ESNext);
  expect(source.statements.map((statement) => statement.getText(source))).toEqual(['const a = 1;']);
});

test('an operation is explained with its parameters and a call', () => {
  const operation = readOperation(
    {
      summary: 'Change a thing',
      description: 'Changes it.\n\n- Or not.\n',
      deprecated: true,
      parameters: [
        { name: 'thing-id', in: 'path', description: 'Which\nthing.', example: 'a' },
        { name: 'plain', in: 'path', example: 'b' },
      ],
    },
    '/things/{thing-id}/{plain}',
  );
  expect(operationDoc(operation, '  ')).toBe(`  /**
   * Change a thing.
   *
   * Changes it.
   *
   * - Or not.
   *
   * \`PUT /things/{thing-id}/{plain}\`
   *
   * @param thingId Which thing.
   * @deprecated
   * @example
   * \`\`\`ts
   * await client.things.update('a', 'b');
   * \`\`\`
   */`);
});

test('what is not described leaves no gap', () => {
  expect(
    operationDoc(readOperation({ summary: '', description: '' }))
      .split('\n')
      .slice(0, 3),
  ).toEqual(['/**', ' * `PUT /things`', ' *']);
});

test('a permission that is needed is named', () => {
  const operation = readOperation({ 'x-permission': 'Manage Bans' });
  expect(operationDoc(operation)).toContain('\n * Needs the permission Manage Bans.\n');
});
