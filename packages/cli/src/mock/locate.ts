import type { Surface, TokenEndpoint } from '../surfaces.ts';
import type { MockRequest } from './exchange.ts';
import { checkLimits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { createRouter, type Found } from './router.ts';
import { parseTarget } from './target.ts';
import { tokenSurfaces } from './token-surfaces.ts';
import { unknownPath } from './unknown-path.ts';

/** Where a request leads to. */
export interface Place {
  /** Undefined if its path belongs to no surface. */
  surface: Surface | undefined;
  /** Whose shape its errors have. */
  shape: Surface;
  query: URLSearchParams;
  /** What answers instead of the surface's engine. */
  tokenEndpoint?: TokenEndpoint | undefined;
  /** The operation; or why there is none. */
  operation: { method: string; template: string; path: string } | Refusal;
}

/** Says where requests lead to, given the surfaces that are served, and all there are. */
export function createLocator(served: readonly Surface[], known: readonly Surface[]): (request: MockRequest) => Place {
  const find = createRouter(served);
  const findToken = createRouter(tokenSurfaces(served));
  const findAnywhere = createRouter([...known, ...tokenSurfaces(known)]);
  const longestFirst = [...served].sort((a, b) => b.basePath.length - a.basePath.length);
  const surfaceAround = (path: string) => {
    return longestFirst.find(({ basePath }) => path.startsWith(`${basePath}/`)) ?? (served[0] as Surface);
  };

  return (request) => {
    const { path, query } = parseTarget(request.target);
    const wrong = checkLimits(request, path);
    if (wrong) return { surface: undefined, shape: surfaceAround(path), query, operation: wrong };
    const token = findToken(path);
    const found = token ?? find(path);
    if (found) {
      return {
        surface: found.surface,
        shape: found.surface,
        query,
        tokenEndpoint: token?.surface.tokenEndpoint,
        operation: operationOf(request.method, path, found),
      };
    }
    const realtime = served.find((surface) => surface.realtime?.path === path);
    if (realtime) return { surface: realtime, shape: realtime, query, operation: websocketOnly(path) };
    const { near, refusal } = unknownPath(request.method, path, served, findAnywhere(path));
    return { surface: undefined, shape: near ?? surfaceAround(path), query, operation: refusal };
  };
}

function operationOf(method: string, requested: string, { template, methods, path }: Found): Place['operation'] {
  const wanted = method === 'HEAD' && !methods.includes('HEAD') ? 'GET' : method;
  if (methods.includes(wanted)) return { method: wanted, template, path };
  const allow = methods.includes('GET') ? ['HEAD', ...methods] : methods;
  return new Refusal(405, `${requested} does not take ${method}. It takes ${methods.join(', ')}.`, {
    headers: { allow: allow.join(', ') },
  });
}

function websocketOnly(path: string): Refusal {
  return new Refusal(426, `${path} is a websocket. Connect to it with ws:// instead of http://.`, {
    headers: { upgrade: 'websocket' },
  });
}
