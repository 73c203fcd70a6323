const start = performance.now();

/** Prints a progress line with the seconds since the start. */
export function logProgress(line: string): void {
  console.log(`${String(Math.round((performance.now() - start) / 1000)).padStart(5)} s  ${line}`);
}
