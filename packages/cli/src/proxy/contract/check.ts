import type { Surface } from '../../surfaces.ts';
import { createBodyCheck } from './body.ts';
import type { CapturedRequest, CapturedResponse } from './captured.ts';
import type { Contract } from './contract.ts';
import { type Deviation, deviationOf, type Side } from './deviation.ts';
import { createReader } from './reader.ts';
import type { Remark } from './remark.ts';
import { createRequestCheck } from './request.ts';
import { createResponseCheck } from './response.ts';
import { createRoute } from './router.ts';
import { createResolve } from './schema.ts';
import { createHide, type Hide } from './secrets.ts';

export interface Checked {
  /** The path as the spec writes it, with nothing private in it. */
  path: string;
  operationId?: string;
  deviations: Deviation[];
}

/** The last entries for a body in which everything is wrong say no more than its first. */
const limit = 1_000;

/** Compares exchanges with the spec of a surface. */
export function createCheck(surface: Surface, contract: Contract) {
  const resolve = createResolve(contract.document);
  const read = createReader(resolve);
  const checkBody = createBodyCheck(resolve, read);
  const checkRequest = createRequestCheck(contract, surface.caseInsensitive.keys, resolve, read, checkBody);
  const checkResponse = createResponseCheck(checkBody);
  const route = createRoute(surface, contract.operations);
  const tokenPaths = new Set(Object.values(contract.tokenUrls).map((url) => new URL(url).pathname));

  return async (request: CapturedRequest, response: CapturedResponse, time: Date): Promise<Checked> => {
    const { method } = request;
    if (tokenPaths.has(request.path)) return { path: request.path, deviations: [] };
    const { operation, template, pathValues, methods } = route(method, request.path);
    if (!operation) {
      const hide = createHide(request, response, []);
      const remark = methods.length > 0 ? unknownMethod(method, methods) : unknownPath(surface);
      return report({ path: hide(template) }, { request: [remark], response: [] }, hide);
    }
    const sent = await checkRequest(operation, pathValues, request);
    const received = await checkResponse(operation, method, response);
    const found = { path: template, operationId: operation.id };
    if (sent.remarks.length === 0 && received.remarks.length === 0) return { ...found, deviations: [] };
    const hide = createHide(request, response, [sent.value, received.value]);
    return report(found, { request: sent.remarks, response: received.remarks }, hide);

    function report(found: Omit<Checked, 'deviations'>, remarks: Record<Side, Remark[]>, hide: Hide): Checked {
      const { status } = response;
      const context = { time: time.toISOString(), surface: surface.surface, ...found, method, status };
      const deviations = sides.flatMap((side) =>
        limited(remarks[side]).map((remark) => deviationOf(remark, { ...context, side }, hide)),
      );
      return { ...found, deviations };
    }
  };
}

const sides: Side[] = ['request', 'response'];

function unknownMethod(received: string, methods: readonly string[]): Remark {
  const finding = { kind: 'unknown-method', path: [], expected: methods.join(', '), received } as const;
  return { in: 'method', finding };
}

function unknownPath({ basePath }: Surface): Remark {
  const expected = `a documented path, which begins with ${basePath}/`;
  return { in: 'path', finding: { kind: 'unknown-path', path: [], expected, received: 'another path' } };
}

function limited(remarks: readonly Remark[]): Remark[] {
  if (remarks.length <= limit) return [...remarks];
  const received = `${remarks.length - limit} further deviations`;
  const finding = { kind: 'not-checked', path: [], expected: `at most ${limit} deviations`, received } as const;
  return [...remarks.slice(0, limit), { in: 'body', finding }];
}
