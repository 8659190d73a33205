import type { Schema } from '@colloquy/scripts/spec/openapi.ts';
import { type AnswerPair, answerPairs } from './answer-pairs.ts';
import { claimsIn } from './claims.ts';
import { compare } from './compare.ts';
import { listOf, type Migration, type SchemaEntry } from './migration.ts';
import { SchemaEntries } from './schema-entries.ts';
import { halfOf, type Side } from './side.ts';
import type { Finding, Specs } from './specs.ts';

/** Checks what the entries say of answers and bodies, and that there are entries for all that differ. */
export function checkSchemas(migration: Migration, { from, to }: Specs): Finding[] {
  const { schemas } = migration;
  const entries = new SchemaEntries(schemas);
  const pairs = answerPairs(migration, { from, to });

  const ofEntries = schemas.flatMap((entry, index) =>
    checkEntry(entry).map(({ path, message }) => ({ path: ['schemas', index, ...path], message })),
  );
  const ofOthers = pairs
    .filter((pair) => !schemas.some((entry) => isOf(entry, pair)))
    .flatMap((pair) => checkPair(pair).map(({ message }) => ({ path: ['operations', pair.index], message })));
  const idle = [...schemas.entries()].filter(([, entry]) => !entries.isUsed(entry) && unknownIn(entry).length === 0);
  return [
    ...ofEntries,
    ...ofOthers,
    ...idle.map(([index]) => ({
      path: ['schemas', index],
      message:
        'Nothing that is compared has these schemas opposite each other. Correct the names, or remove the entry.',
    })),
  ];

  function checkEntry(entry: SchemaEntry): Finding[] {
    const unknown = unknownIn(entry);
    if (unknown.length > 0) return unknown;
    const own = pairs.filter((pair) => isOf(entry, pair));
    for (const pair of own) entries.use([pair.from ?? ''], [pair.to ?? '']);
    const bodies = { from: own.flatMap((pair) => pair.bodies.from), to: own.flatMap((pair) => pair.bodies.to) };
    return compare([answer(entry), side('request', entry, bodies.from, bodies.to)], entry, entries);
  }

  function unknownIn(entry: SchemaEntry): Finding[] {
    const known = { from: from.bundle.components?.schemas, to: to.bundle.components?.schemas };
    return (['from', 'to'] as const).flatMap((key) =>
      listOf(entry[key])
        .filter((name) => !known[key]?.[name])
        .map((name) => ({ path: [key], message: `${{ from, to }[key].surface} has no schema "${name}".` })),
    );
  }

  /** Compares answers that have no entry, and so should have the same fields. */
  function checkPair(pair: AnswerPair): Finding[] {
    const { bodies } = pair;
    const request = side('request', {}, bodies.from, bodies.to);
    if (!hasNames(pair)) return bodies.from.length > 0 && bodies.to.length > 0 ? compare([request], {}, entries) : [];
    return compare([answer(pair), request], {}, entries).map(({ path, message }) => {
      return { path, message: `${message} There is no entry for ${pair.from} and ${pair.to} in schemas yet.` };
    });
  }

  function answer(entry: SchemaEntry): Side {
    return side('answer', entry, refs(entry.from), refs(entry.to));
  }

  function side(name: Side['name'], entry: Partial<SchemaEntry>, before: Schema[], after: Schema[]): Side {
    const wanted = claimsIn(entry).flatMap((claim) =>
      claim.kind === 'renamed' ? [claim.field, claim.to] : claim.field,
    );
    return {
      name,
      before: halfOf(from, before, { apart: entries.from, wanted }),
      after: halfOf(to, after, { apart: entries.to, wanted }),
    };
  }
}

const isOf = (entry: SchemaEntry, { from, to }: AnswerPair) =>
  listOf(entry.from).some((name) => name === from) && listOf(entry.to).some((name) => name === to);

const hasNames = (pair: AnswerPair): pair is AnswerPair & { from: string; to: string } =>
  pair.from !== undefined && pair.to !== undefined;

const refs = (names: string | string[]): Schema[] =>
  listOf(names).map((name) => ({ $ref: `#/components/schemas/${name}` }));
