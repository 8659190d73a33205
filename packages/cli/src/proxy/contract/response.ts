import type { createBodyCheck, ReadBody } from './body.ts';
import type { CapturedResponse } from './captured.ts';
import type { DocumentedResponse, Operation } from './contract.ts';

/** Compares answers with what the spec says of an operation's. */
export function createResponseCheck(checkBody: ReturnType<typeof createBodyCheck>) {
  return async (operation: Operation, method: string, response: CapturedResponse): Promise<ReadBody> => {
    const { status, headers, body } = response;
    const documented = documentedAs(status, operation.responses);
    if (!documented) {
      const expected = operation.responses.map((one) => one.status).join(', ');
      const finding = { kind: 'undocumented-status', path: [], expected, received: String(status) } as const;
      return { remarks: [{ in: 'status', finding }] };
    }
    const hasBody = method !== 'HEAD' && status !== 304;
    if (!hasBody) return { remarks: [] };
    return checkBody(body, headers['content-type'], { isRequired: true, content: documented.content });
  };
}

function documentedAs(status: number, responses: readonly DocumentedResponse[]): DocumentedResponse | undefined {
  const names = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  return names.map((name) => responses.find((one) => one.status === name)).find((one) => one !== undefined);
}
