/** Whether a target is met, with a text that gives the numbers. */
export interface TargetResult {
  target: string;
  /** Undefined if nothing was measured for it. */
  met: boolean | undefined;
  numbers: string;
}

/** One check of a target: a value and its limit. */
export interface Check {
  name: string;
  value: number;
  limit: number;
}

/** The most failing checks that a result names. */
const named = 6;

/**
 * A target is met if all its checks pass. The text names the worst check and the failing ones.
 * @param show formats a value, such as `1.2 x` or `30 ms`
 */
export function checkTarget(target: string, checks: Check[], show: (value: number) => string): TargetResult {
  if (checks.length === 0) return { target, met: undefined, numbers: 'not measured' };
  const worst = checks.toSorted((a, b) => b.value / b.limit - a.value / a.limit);
  // A missing value (NaN), because nothing was answered, fails.
  const failing = worst.filter(({ value, limit }) => !(value <= limit));
  const list = (some: Check[]) => some.map(({ name, value }) => `${name} ${show(value)}`).join(', ');
  const more = failing.length > named ? ` and ${failing.length - named} more` : '';
  return {
    target,
    met: failing.length === 0,
    numbers:
      failing.length > 0
        ? `${failing.length} of ${checks.length} too much: ${list(failing.slice(0, named))}${more}`
        : `at most: ${list(worst.slice(0, 1))}`,
  };
}

/** One line for each target, to be printed. */
export function targetLines(targets: TargetResult[]): string[] {
  return targets.map(({ met, target, numbers }) => label(met).padEnd(9) + `${target}: ${numbers}`);
}

function label(met: boolean | undefined): string {
  if (met === undefined) return '-';
  return met ? 'met' : 'NOT MET';
}
