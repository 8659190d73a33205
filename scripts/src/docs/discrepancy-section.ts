/** An entry of discrepancies.yaml. */
export interface Discrepancy {
  id: string;
  operations?: string[];
  schemas?: string[];
  everywhere?: true;
  field?: string;
  says: { place: string; claim: string }[];
  decision: string;
  reason: string;
}

/** The ledger as Markdown for the documentation. */
export function discrepancySection(discrepancies: readonly Discrepancy[]): string {
  if (discrepancies.length === 0) return '';
  return ['## Where the documentation is unclear', ...discrepancies.map(entryText)].join('\n\n');
}

function entryText({ id, operations, schemas, field, says, decision, reason }: Discrepancy): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const subject = [...(operations ?? []), ...(schemas ?? []).map((name) => (field ? `${name}.${field}` : name))];
  return [
    `**${title}**${subject.length > 0 ? `: ${subject.map((name) => `\`${name}\``).join(', ')}` : ''}`,
    '',
    ...says.map(({ place, claim }) => `- ${place}: ${claim}`),
    '',
    `${decision} ${reason}`,
  ].join('\n');
}
