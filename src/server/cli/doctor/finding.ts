/** What a check has found, as a sentence or two without secrets. */
export interface Finding {
  /** A warning can be as it should be, or not; only an administrator knows. */
  result: 'ok' | 'warning' | 'failed' | 'skipped';
  /** What was checked, such as `database`. */
  subject: string;
  text: string;
}

/**
 * Runs a check.
 * @param run returns what is fine; throws an error whose message says what is not
 */
export async function check(subject: string, run: () => Promise<string> | string): Promise<Finding> {
  try {
    return { result: 'ok', subject, text: await run() };
  } catch (error) {
    return { result: 'failed', subject, text: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns one line, whatever the text is */
export function formatFinding({ result, subject, text }: Finding): string {
  return `${result.padEnd('warning'.length)}  ${subject}: ${text.replace(/\s+/g, ' ')}`;
}
