import { partOf } from './answer-pairs.ts';
import type { Migration, OperationEntry } from './migration.ts';
import type { Finding, Specs } from './specs.ts';

/** Checks that every operation of both surfaces has its place. */
export function checkOperations({ operations, added }: Migration, specs: Specs): Finding[] {
  const { from, to } = specs;
  const sources = operations.map((entry) => entry.from);
  const successors = new Set(operations.map((entry) => entry.to));

  const missing = [...from.operations.keys()].filter((id) => !sources.includes(id));
  const unplaced = [...to.operations.keys()].filter((id) => !successors.has(id) && !added.includes(id));
  return [
    ...missing.map((id) =>
      finding(['operations'], `The operation "${id}" of ${from.surface} is missing. Add an entry.`),
    ),
    ...operations.flatMap((entry, index) => {
      const problems = problemsOf(entry, specs);
      if (sources.indexOf(entry.from) !== index) {
        problems.push(['from', `The operation "${entry.from}" has an entry already. Merge the two.`]);
      }
      return problems.map(([key, message]) => finding(['operations', index, key], message));
    }),
    ...unplaced.map((id) =>
      finding(['added'], `The operation "${id}" of ${to.surface} succeeds none. List it here, or as a "to" above.`),
    ),
    ...added.flatMap((id, index) => {
      const at = ['added', index];
      if (!to.operations.has(id)) return finding(at, `${to.surface} has no operation "${id}".`);
      return successors.has(id) ? finding(at, `The operation "${id}" is a successor. Remove it from "added".`) : [];
    }),
  ];
}

function problemsOf(entry: OperationEntry, { from, to, chatServer }: Specs): [string, string][] {
  const problems: [string, string][] = [];
  if (!from.operations.has(entry.from)) problems.push(['from', `${from.surface} has no operation "${entry.from}".`]);
  if (entry.to !== null && !to.operations.has(entry.to)) {
    problems.push(['to', `${to.surface} has no operation "${entry.to}".`]);
  }
  if (entry.to === null && !entry.reason) problems.push(['to', 'Nothing succeeds the operation. Give the reason.']);
  if (entry.to !== null && entry.reason) problems.push(['reason', 'The operation has a successor. Remove the reason.']);
  for (const key of ['at', 'query'] as const) {
    if (entry.to === null && entry[key]) problems.push([key, `Nothing succeeds the operation. Remove "${key}".`]);
  }
  if (entry.chatServer && !chatServer?.operations.has(entry.chatServer)) {
    problems.push(['chatServer', `comm100-chat-server has no operation "${entry.chatServer}".`]);
  }
  const answer = to.operations.get(entry.to ?? '')?.answer;
  if (entry.at && answer && !partOf(to.bundle, answer, entry.at)) {
    problems.push(['at', `The answer of "${entry.to}" has no field "${entry.at}".`]);
  }
  return problems;
}

const finding = (path: Finding['path'], message: string): Finding => ({ path, message });
