import { operationIdPattern } from './rules/operation-id-pattern.ts';

export default function colloquy() {
  return { id: 'colloquy', rules: { oas3: { 'operation-id-pattern': operationIdPattern } } };
}
