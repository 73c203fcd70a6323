/**
 * Lets what nobody has caught end the process as it would anyway, with the stack but without the line of source that Node
 * prints above it: in a minified package that line is 200 kB long.
 */
export function reportCrash(): void {
  process.on('uncaughtException', (error) => {
    console.error(error);
    process.exit(1);
  });
}
