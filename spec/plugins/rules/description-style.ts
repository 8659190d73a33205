import type { Oas3Operation, Oas3Rule, UserContext } from '@redocly/openapi-core';
import { everyNode } from './nodes.ts';

const LONGEST_SUMMARY = 60;

type Fault = { message: string; isIn: (text: string) => boolean };

const descriptionFaults: Fault[] = [
  {
    message: 'The description does not start with a capital letter, a digit or a backtick. Rewrite its start.',
    isIn: (text) => !/^[\p{Lu}\d`]/u.test(text),
  },
  {
    message: 'The description does not end with a full stop. Add one.',
    isIn: (text) => !/\.\)?$/.test(text) && !endsWithBlock(text),
  },
  {
    message: 'The description has two spaces in a row. Leave one.',
    isIn: (text) => /\S {2}/.test(withoutTables(text)),
  },
  {
    message: 'The description says "will" or "would". Use the present tense.',
    isIn: (text) => /\b(will|would)\b/i.test(withoutCode(text)),
  },
  {
    message: 'The description starts with a reference to itself. Start with what happens, such as "Gives all agents."',
    isIn: (text) => /^(This|The) (endpoint|API)\b/i.test(text),
  },
];

const summaryFaults: Fault[] = [
  {
    message: 'The summary does not start with a capital letter. Rewrite its start.',
    isIn: (text) => !/^\p{Lu}/u.test(text),
  },
  { message: 'The summary ends with a full stop. Drop it.', isIn: (text) => text.endsWith('.') },
  {
    message: `The summary has more than ${LONGEST_SUMMARY} characters. Move details to the description.`,
    isIn: (text) => text.length > LONGEST_SUMMARY,
  },
];

export const descriptionStyle: Oas3Rule = () => {
  const descriptions = everyNode((node, ctx) => {
    if (!('description' in ctx.type.properties)) return;
    reportFaults(descriptionFaults, 'description', node.description, ctx);
  });
  const Operation = (operation: Oas3Operation, ctx: UserContext) =>
    reportFaults(summaryFaults, 'summary', operation.summary, ctx);
  return { ...descriptions, Operation };
};

function reportFaults(faults: Fault[], key: string, text: unknown, { report, location }: UserContext) {
  if (typeof text !== 'string') return;
  for (const { message, isIn } of faults) {
    if (isIn(text.trimEnd())) report({ message, location: location.child(key) });
  }
}

const withoutFences = (text: string) => text.replace(/^ *```[\s\S]*?^ *```/gm, '');
const withoutCode = (text: string) => withoutFences(text).replace(/`[^`]*`/g, '``');
const withoutTables = (text: string) => withoutCode(text).replace(/^ *\|.*$/gm, '');

function endsWithBlock(text: string) {
  const lastBlock = text.split(/\n\s*\n/).at(-1) ?? '';
  return text.includes('\n') && (lastBlock.endsWith('```') || /^ *([-*|]|\d+\.) ?/m.test(lastBlock));
}
