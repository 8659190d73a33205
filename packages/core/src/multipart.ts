import type { Content } from './request.ts';

/** A file whose content comes piece by piece. */
export interface FileStream {
  readonly name: string;
  readonly type?: string;
  /** Read once: a call with a stream is not tried again. */
  readonly stream: AsyncIterable<Uint8Array>;
}

/** A file to send: a `Blob` or `File`, or a stream with the name of the file. */
export type FilePart = Blob | FileStream;

/** Encodes a body as `multipart/form-data`. Only what has a stream in it is sent as one. */
export function multipart(body: object): Content {
  const fields = Object.entries(body).filter(([, value]) => value !== undefined && value !== null);
  return fields.some(([, value]) => isStream(value)) ? streamed(fields) : whole(fields);
}

function isStream(value: unknown): value is FileStream {
  return typeof value === 'object' && value !== null && 'stream' in value && !(value instanceof Blob);
}

function whole(fields: [string, unknown][]): Content {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value instanceof Blob ? value : text(value));
  return { headers: {}, body: form };
}

function streamed(fields: [string, unknown][]): Content {
  const boundary = `colloquy-${crypto.randomUUID()}`;
  const chunks = partsOf(fields, boundary);
  let end = () => {};
  const close = () => {
    end();
    chunks.return().catch(() => {});
    for (const [, value] of fields) if (isStream(value)) closeSource(value.stream);
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      end = () => controller.error(new Error('The call is over.'));
    },
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: close,
  });
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body, close };
}

/** Streams of Node end by a method of their own, also if nothing has been read yet; others end as iterators do. */
function closeSource(source: AsyncIterable<Uint8Array> & { destroy?: () => void }): void {
  if (source.destroy) source.destroy();
  else if (!(source instanceof ReadableStream))
    source[Symbol.asyncIterator]()
      .return?.()
      .catch(() => {});
  else if (!source.locked) source.cancel().catch(() => {});
}

async function* partsOf(fields: [string, unknown][], boundary: string): AsyncGenerator<Uint8Array, void> {
  for (const [name, value] of fields) {
    yield bytes(`--${boundary}\r\n${headOf(name, value)}\r\n\r\n`);
    if (isStream(value)) yield* value.stream;
    else if (value instanceof Blob) yield new Uint8Array(await value.arrayBuffer());
    else yield bytes(text(value));
    yield bytes('\r\n');
  }
  yield bytes(`--${boundary}--\r\n`);
}

function headOf(name: string, value: unknown): string {
  const head = `content-disposition: form-data; name="${quoted(name)}"`;
  if (!isStream(value) && !(value instanceof Blob)) return head;
  const filename = 'name' in value ? String(value.name) : 'blob';
  return `${head}; filename="${quoted(filename)}"\r\ncontent-type: ${value.type?.replaceAll(/[\r\n]/g, '') || 'application/octet-stream'}`;
}

/** As browsers write names: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#escaping-a-multipart-name */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
