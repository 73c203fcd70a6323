/** Whether the arguments of this process ask for its usage. What follows `--` is no flag. */
export function isHelpRequested(): boolean {
  const args = process.argv.slice(2);
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  return flags.includes('--help') || flags.includes('-h');
}
