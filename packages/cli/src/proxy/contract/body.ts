import type { CapturedBody } from './captured.ts';
import type { Content } from './contract.ts';
import type { Finding } from './finding.ts';
import { formValue, multipartValue } from './form-values.ts';
import { contentFor, isForm, isJson, isMultipart, mediaTypeOf } from './media-type.ts';
import type { Reader } from './reader.ts';
import type { Remark } from './remark.ts';
import type { Resolve } from './schema.ts';
import { shownMediaType } from './shown.ts';
import { respell } from './text-values.ts';

/** What the spec says of a body. */
export interface DocumentedBody {
  isRequired: boolean;
  content: readonly Content[];
  /** Whether the names of fields may be spelled in any case. */
  hasAnyCase?: boolean;
}

export interface ReadBody {
  remarks: Remark[];
  /** The value that the body stands for, if it could be read. */
  value?: unknown;
}

/** Compares bodies with what the spec says of them. */
export function createBodyCheck(resolve: Resolve, read: Reader) {
  return async (body: CapturedBody, contentType: string | undefined, documented: DocumentedBody): Promise<ReadBody> => {
    if ('notChecked' in body) return only('not-checked', 'a body that can be checked', body.notChecked);
    const { content, isRequired, hasAnyCase } = documented;
    const { bytes } = body;
    if (bytes.length === 0) {
      return isRequired && content.length > 0 ? only('missing-body', 'a body', 'nothing') : { remarks: [] };
    }
    if (content.length === 0) return only('undocumented-body', 'no body', `${bytes.length} bytes`);
    const mediaType = mediaTypeOf(contentType);
    const found = contentFor(mediaType, content);
    if (!found) return { remarks: [undocumentedType(mediaType, content)] };
    const { schema } = found;
    try {
      let value: unknown;
      if (isJson(mediaType)) value = JSON.parse(bytes.toString());
      else if (isForm(mediaType)) value = formValue(bytes.toString(), schema, content, resolve);
      else if (isMultipart(mediaType)) value = await multipartValue(bytes, contentType ?? '');
      else return { remarks: [] };
      const spelled = hasAnyCase ? respell(value, schema, resolve) : value;
      return { value, remarks: read(spelled, schema).map((finding) => ({ in: 'body', finding })) };
    } catch (error) {
      // The parser's message quotes the body. A RangeError is from a value that is nested thousands of levels deep.
      if (error instanceof RangeError) return only('not-checked', 'a body that can be checked', 'too many levels');
      return only('invalid-body', mediaType, 'a body that cannot be parsed');
    }
  };
}

function only(kind: Finding['kind'], expected: string, received: string): ReadBody {
  return { remarks: [{ in: 'body', finding: { kind, path: [], expected, received } }] };
}

function undocumentedType(mediaType: string, content: readonly Content[]): Remark {
  const expected = content.map((one) => one.mediaType).join(' or ');
  const received = mediaType === '' ? 'nothing' : shownMediaType(mediaType);
  return { in: 'header', finding: { kind: 'undocumented-content-type', path: ['content-type'], expected, received } };
}
