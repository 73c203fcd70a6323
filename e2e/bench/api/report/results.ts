import type { Measured, Phase } from '#e2e/bench/api/measure/measured.ts';
import type { OperationKind } from '#e2e/bench/api/operations/operation.ts';
import type { Check } from '#e2e/bench/shared/check-target.ts';

/** Looks up measurements. */
export class Results {
  readonly #all: Measured[];

  constructor(measured: Measured[]) {
    this.#all = measured;
  }

  one(target: string, operation: string, phase: Phase = 'fresh'): Measured | undefined {
    return this.#all.find(
      (one) => one.target === target && one.operation === operation && one.phase === phase,
    );
  }

  /** Measurements of these kinds; of all kinds if none is given. */
  of(target: string, phase: Phase, ...kinds: OperationKind[]): Measured[] {
    return this.#all.filter(
      (one) =>
        one.target === target && one.phase === phase && (kinds.length === 0 || kinds.includes(one.kind)),
    );
  }

  /** The ratios of a number to that of the same operation on another target, both measured on fresh data. */
  ratios(some: Measured[], other: string, limit: number, number: 'median' | 'p99'): Check[] {
    return some.flatMap((measured) => {
      const against = this.one(other, measured.operation);
      return against ? [{ name: measured.operation, value: measured[number] / against[number], limit }] : [];
    });
  }
}
