/** Whether a target is met, in words that hold the numbers. */
export interface Verdict {
  target: string;
  met: boolean;
  numbers: string;
}

/** One thing of a target: a value and how much it may be. */
export interface Check {
  name: string;
  value: number;
  limit: number;
}

/**
 * A target is met when every check is; the worst is named, and what fails.
 * @param show how a value reads, as in `1.2 x` or `30 ms`
 */
export function verdictOf(target: string, checks: Check[], show: (value: number) => string): Verdict {
  const worst = checks.toSorted((a, b) => b.value / b.limit - a.value / a.limit);
  // A value that is not there, because nothing was answered, meets nothing.
  const failing = worst.filter(({ value, limit }) => !(value <= limit));
  const list = (some: Check[]) => some.map(({ name, value }) => `${name} ${show(value)}`).join(', ');
  return {
    target,
    met: checks.length > 0 && failing.length === 0,
    numbers: failing.length > 0 ? `too much: ${list(failing)}` : `at most: ${list(worst.slice(0, 1))}`,
  };
}
