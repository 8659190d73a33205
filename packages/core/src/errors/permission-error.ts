import { ApiError } from './api-error.ts';

/** The credentials are good, but do not allow this (403). */
export class PermissionError extends ApiError {
  override readonly kind = 'permission';
}
