import type { Claim } from './claims.ts';
import type { Finding } from './specs.ts';

/** Collects what is wrong with an entry. The same fault of answer and request is one. */
export class Report {
  #findings = new Map<string, Finding & { sides: Set<string> }>();
  #confirmed = new Set<Claim>();
  #refuted = new Set<Claim>();
  #side = '';

  /** Names the side that what follows is about. */
  enter(side: string): void {
    this.#side = side;
  }

  /** The entry lacks a claim. */
  missing(message: string): void {
    this.#add([], message);
  }

  wrong(claim: Claim, message: string): void {
    this.#refuted.add(claim);
    this.#add(claim.path, message);
  }

  /** The claim holds on a side, and is of use. */
  confirm(claim: Claim): void {
    this.#confirmed.add(claim);
  }

  isIdle(claim: Claim): boolean {
    return !this.#confirmed.has(claim) && !this.#refuted.has(claim);
  }

  get findings(): Finding[] {
    return [...this.#findings.values()].map(({ path, message, sides }) => ({
      path,
      message: `In the ${[...sides].join(' and the ')}: ${message}`,
    }));
  }

  #add(path: Finding['path'], message: string): void {
    const key = JSON.stringify([path, message]);
    const finding = this.#findings.get(key) ?? { path, message, sides: new Set() };
    finding.sides.add(this.#side);
    this.#findings.set(key, finding);
  }
}
