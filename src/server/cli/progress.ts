import { formatCount } from '#server/cli/import/import-report.ts';

interface ProgressOutput {
  write(text: string): unknown;
  /** On a terminal, one line is overwritten; elsewhere, a new line is written every few seconds. */
  isTTY?: boolean;
}

interface Progress {
  update(): void;
  /** Ends the line, so that later output starts on a new one. */
  end(): void;
}

const interval = { terminal: 100, plain: 5000 };

/**
 * Shows the progress of an import, a dump or a restore.
 * @param tally the rows processed so far
 * @param share the share of the whole that is processed, 0 to 1; left out if not
 * finite, as the whole of a pipe is unknown
 */
export function showProgress(output: ProgressOutput, tally: { rows: number }, share: () => number): Progress {
  const start = performance.now();
  let shown = start;
  const line = () => {
    const rate = Math.round((tally.rows / (performance.now() - start)) * 1000);
    const percent = Number.isFinite(share()) ? ` ${Math.round(share() * 100)} %,` : '';
    return `${formatCount(tally.rows)} rows,${percent} ${formatCount(rate)} rows/s`;
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
