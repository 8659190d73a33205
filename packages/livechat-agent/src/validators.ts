import { specValidation, type Validation, type ValidationOptions } from '@colloquy/core';
import { validators } from '../generated/validators.ts';

/** Checks what is sent and what comes back against the spec; pass it to a client as `validation`. */
export function validation(options?: ValidationOptions): Validation {
  return specValidation(validators, options);
}
