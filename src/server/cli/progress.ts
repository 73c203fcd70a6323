import { formatCount } from '#server/cli/import/import-report.ts';

export interface ProgressOutput {
  write(text: string): unknown;
  /** A terminal gets one line that is written over, everything else a line every few seconds. */
  isTTY?: boolean;
}

export interface Progress {
  update(): void;
  /** Leaves the cursor on a line of its own. */
  end(): void;
}

const interval = { terminal: 100, plain: 5000 };

/**
 * Shows how far an import, a dump or a restore has come.
 * @param tally the rows done so far
 * @param share how much of the whole that is, 0 to 1
 */
export function showProgress(output: ProgressOutput, tally: { rows: number }, share: () => number): Progress {
  const start = performance.now();
  let shown = start;
  const line = () => {
    const rate = Math.round((tally.rows / (performance.now() - start)) * 1000);
    return `${formatCount(tally.rows)} rows, ${Math.round(share() * 100)} %, ${formatCount(rate)} rows/s`;
  };
  return {
    update: () => {
      if (performance.now() - shown < (output.isTTY ? interval.terminal : interval.plain)) return;
      shown = performance.now();
      output.write(output.isTTY ? `\r${line()}\u001b[K` : `${line()}\n`);
    },
    end: () => {
      if (output.isTTY && shown > start) output.write(`\r${line()}\u001b[K\n`);
    },
  };
}
