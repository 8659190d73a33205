import type { Bundle } from '@colloquy/scripts/spec/openapi.ts';
import type { Path } from '../checked-yaml.ts';
import { type Contract, contractsIn } from './operations.ts';

export interface Spec {
  surface: string;
  bundle: Bundle;
  operations: ReadonlyMap<string, Contract>;
}

/** The surfaces that a migration is about. */
export interface Specs {
  from: Spec;
  to: Spec;
  /** What `chatServer` names operations of. */
  chatServer?: Spec | undefined;
}

/** What is wrong, and where in the file. */
export interface Finding {
  path: Path;
  message: string;
}

export const specOf = (surface: string, bundle: Bundle): Spec => ({ surface, bundle, operations: contractsIn(bundle) });
