import ts from 'typescript';

const { factory, SyntaxKind } = ts;

/**
 * Keeps the known values of an enum that other values may join. A plain `'a' | 'b' | string` is `string` to TypeScript,
 * and editors no longer offer the known values; `string & {}` keeps them apart.
 */
export function keepOpenEnums<T extends ts.Node>(node: T): T {
  const visit = (child: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(child, visit, undefined);
    return ts.isUnionTypeNode(visited) ? keepApart(visited) : visited;
  };
  return visit(node) as T;
}

function keepApart(union: ts.UnionTypeNode): ts.UnionTypeNode {
  const members = membersOf(union);
  const known = new Set(members.map(knownKind));
  if (!members.some(({ kind }) => known.has(kind))) return union;
  return factory.createUnionTypeNode(members.map((member) => (known.has(member.kind) ? apart(member) : member)));
}

function membersOf(union: ts.UnionTypeNode): ts.TypeNode[] {
  return union.types.flatMap((member) => {
    const inner = ts.isParenthesizedTypeNode(member) ? member.type : member;
    return ts.isUnionTypeNode(inner) ? membersOf(inner) : [member];
  });
}

/** Kind of the type that swallows a literal: `string` for `'online'`, `number` for `1`. */
function knownKind(member: ts.TypeNode): ts.SyntaxKind | undefined {
  // openapi-typescript writes the literal of a text as an identifier with quotes.
  const node: ts.Node = member;
  if (ts.isIdentifier(node)) return node.text.startsWith('"') ? SyntaxKind.StringKeyword : undefined;
  if (!ts.isLiteralTypeNode(node)) return undefined;
  const isNumber = ts.isNumericLiteral(node.literal) || ts.isPrefixUnaryExpression(node.literal);
  return isNumber ? SyntaxKind.NumberKeyword : undefined;
}

function apart(keyword: ts.TypeNode): ts.TypeNode {
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([keyword, factory.createTypeLiteralNode([])]),
  );
}
