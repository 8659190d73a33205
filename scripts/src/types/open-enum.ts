import ts from 'typescript';
import type { Schema } from '../spec/openapi.ts';

const { factory, SyntaxKind } = ts;

/**
 * Type of an enum that other values may join. A plain `'a' | 'b' | string` is `string` to TypeScript,
 * and editors no longer offer the known values; `string & {}` keeps them apart.
 */
export function openEnum(schema: Schema): ts.TypeNode | undefined {
  const branches = schema.anyOf ?? [];
  const known = branches.find((branch) => branch.enum);
  const open = branches.find((branch) => branch.type === known?.type && !branch.enum);
  const rest = branches.filter((branch) => branch !== known && branch !== open);
  if (!known?.enum || !open || !rest.every((branch) => branch.type === 'null')) return;
  const base = keyword(open.type);
  if (!base) return;
  return factory.createUnionTypeNode([
    ...known.enum.map((value) => factory.createLiteralTypeNode(literal(value))),
    factory.createParenthesizedType(factory.createIntersectionTypeNode([base, factory.createTypeLiteralNode([])])),
    ...rest.map(() => factory.createLiteralTypeNode(factory.createNull())),
  ]);
}

function keyword(type: Schema['type']): ts.KeywordTypeNode | undefined {
  if (type === 'string') return factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  if (type === 'integer') return factory.createKeywordTypeNode(SyntaxKind.NumberKeyword);
  return undefined;
}

function literal(value: unknown): ts.LiteralExpression {
  return typeof value === 'number' ? factory.createNumericLiteral(value) : factory.createStringLiteral(String(value));
}
