import type { Claim } from './claims.ts';
import { claimsOn, type Side } from './side.ts';

/** Why a claim explains nothing. */
export function whyIdle(claim: Claim, sides: Side[]): string {
  const [side] = sides;
  const { before, after } = side as Side;
  const on = sides.filter((one) => claimsOn(one, [claim]).length > 0);

  if (claim.kind === 'new') {
    return on.some((one) => one.after.fields.has(claim.field))
      ? `"${claim.field}" is not new: it is from a field of ${before.surface}. Remove this.`
      : `${after.surface} has no field "${claim.field}" that needs an entry. Correct or remove this.`;
  }
  if (!on.some((one) => one.before.fields.has(claim.field))) {
    return `${before.surface} has no field "${claim.field}" that needs an entry. Correct or remove this.`;
  }
  if (claim.kind === 'retyped') return `The type of "${claim.field}" is the same, or the field is gone. Remove this.`;
  if (claim.kind === 'values')
    return `${before.surface} has no value "${claim.from}" of "${claim.field}" that needs an entry. Correct or remove this.`;
  return 'This explains nothing. Remove it.';
}
