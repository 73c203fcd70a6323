/** Whether a target is met, in words that hold the numbers. */
export interface Verdict {
  target: string;
  /** Undefined when nothing of it was measured. */
  met: boolean | undefined;
  numbers: string;
}

/** One thing of a target: a value and how much it may be. */
export interface Check {
  name: string;
  value: number;
  limit: number;
}

/** How many failing checks a verdict names. */
const named = 6;

/**
 * A target is met when every check is; the worst is named, and what fails.
 * @param show how a value reads, as in `1.2 x` or `30 ms`
 */
export function verdictOf(target: string, checks: Check[], show: (value: number) => string): Verdict {
  if (checks.length === 0) return { target, met: undefined, numbers: 'not measured' };
  const worst = checks.toSorted((a, b) => b.value / b.limit - a.value / a.limit);
  // A value that is not there, because nothing was answered, meets nothing.
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

/** One line for each, to be printed. */
export function verdictLines(verdicts: Verdict[]): string[] {
  return verdicts.map(({ met, target, numbers }) => label(met).padEnd(9) + `${target}: ${numbers}`);
}

function label(met: boolean | undefined): string {
  if (met === undefined) return '-';
  return met ? 'met' : 'NOT MET';
}
