import type { createBodyCheck, ReadBody } from './body.ts';
import type { CapturedRequest } from './captured.ts';
import type { Contract, Operation, Parameter } from './contract.ts';
import type { DeviationKind, Finding } from './finding.ts';
import { readParameters, schemaOf } from './parameters.ts';
import type { Reader } from './reader.ts';
import type { Remark } from './remark.ts';
import type { Resolve, Schema } from './schema.ts';

const places = ['path', 'query', 'header'] as const;

type Place = (typeof places)[number];
type ParameterSchemas = Record<Place, Schema>;

const kindsOfParameters: Partial<Record<DeviationKind, DeviationKind>> = {
  'undocumented-field': 'undocumented-parameter',
  'missing-field': 'missing-parameter',
};

/** Compares requests with the operation that they are meant for. */
export function createRequestCheck(
  { siteParameter }: Contract,
  hasAnyCase: boolean,
  resolve: Resolve,
  read: Reader,
  checkBody: ReturnType<typeof createBodyCheck>,
) {
  const prepared = new Map<Operation, ParameterSchemas>();
  const schemasOf = (operation: Operation): ParameterSchemas => {
    const schemas = prepared.get(operation) ?? {
      path: schemaOf(parametersIn(operation, 'path'), []),
      query: schemaOf(parametersIn(operation, 'query'), siteParameter === null ? [] : [siteParameter]),
      header: schemaOf(parametersIn(operation, 'header'), []),
    };
    prepared.set(operation, schemas);
    return schemas;
  };

  return async (
    operation: Operation,
    pathValues: Record<string, string>,
    request: CapturedRequest,
  ): Promise<ReadBody> => {
    const schemas = schemasOf(operation);
    const texts = {
      path: Object.entries(pathValues),
      query: [...new URLSearchParams(request.query)],
      header: documentedHeaders(operation, request),
    };
    const remarks = places.flatMap((place) => {
      const values = readParameters(texts[place], parametersIn(operation, place), resolve, hasAnyCase);
      return read(values, schemas[place]).map((finding): Remark => ({ in: place, finding: ofParameter(finding) }));
    });
    const { required: isRequired = false, content = [] } = operation.requestBody ?? {};
    const body = await checkBody(request.body, request.headers['content-type'], { isRequired, content, hasAnyCase });
    return { ...body, remarks: [...remarks, ...body.remarks] };
  };
}

function parametersIn({ parameters }: Operation, place: Place): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

/** Headers that no operation documents are between the client and HTTP. */
function documentedHeaders(operation: Operation, { headers }: CapturedRequest): [string, string][] {
  return parametersIn(operation, 'header').flatMap(({ name }): [string, string][] => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? [] : [[name, String(value)]];
  });
}

function ofParameter(finding: Finding): Finding {
  const kind = finding.path.length === 1 ? kindsOfParameters[finding.kind] : undefined;
  if (kind === 'undocumented-parameter') return { ...finding, kind, expected: 'no such parameter' };
  return kind ? { ...finding, kind } : finding;
}
