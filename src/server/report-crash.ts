/**
 * Ends the process on an uncaught error, as Node would, and prints the stack without the line of source above it: in a
 * minified package that line is 200 kB long.
 */
export function reportCrash(): void {
  process.on('uncaughtException', (error) => {
    console.error(error);
    process.exit(1);
  });
}
