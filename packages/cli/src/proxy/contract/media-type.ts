import type { Content } from './contract.ts';

export const isJson = (mediaType: string): boolean => /^application\/(.+\+)?json$/.test(mediaType);
export const isForm = (mediaType: string): boolean => mediaType === 'application/x-www-form-urlencoded';
export const isMultipart = (mediaType: string): boolean => mediaType === 'multipart/form-data';

/** `application/json; charset=utf-8` as `application/json`. */
export function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** What is documented for a media type. */
export function contentFor(mediaType: string, content: readonly Content[]): Content | undefined {
  return content.find((one) => mediaTypeOf(one.mediaType) === mediaType);
}
