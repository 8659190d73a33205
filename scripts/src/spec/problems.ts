import { relative } from 'node:path';
import { getLineColLocation, type NormalizedProblem, YamlParseError } from '@redocly/openapi-core';
import { SpecError } from './spec-error.ts';

export function failOnProblems(folder: string, problems: readonly NormalizedProblem[]): void {
  if (problems.length === 0) return;
  throw new SpecError(problems.map((problem) => describe(folder, problem)).join('\n'));
}

function describe(folder: string, { message, location: [location] }: NormalizedProblem): string {
  if (!location) return message;
  const { source, start } = getLineColLocation(location);
  return `${placeIn(folder, source.absoluteRef)}:${start.line}:${start.col} ${withoutFolder(folder, message)}`;
}

/** A root document that can't even be checked: no YAML, no OpenAPI, or references in a circle. */
export function unreadable(folder: string, root: string, error: unknown): SpecError {
  const place = placeIn(folder, root);
  if (error instanceof YamlParseError) {
    return new SpecError(`${place}:${error.line}:${error.col} ${withoutFolder(folder, error.message)}`);
  }
  return new SpecError(`${place}:1 ${error instanceof Error ? error.message : error}`);
}

function placeIn(folder: string, path: string): string {
  return `spec/${relative(folder, path)}`;
}

function withoutFolder(folder: string, message: string): string {
  return message.replaceAll(`${folder}/`, 'spec/');
}
