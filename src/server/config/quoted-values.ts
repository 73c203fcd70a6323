/** The same quote at both ends. */
const quoted = /^(["']).*\1$/s;

/**
 * Finds values in quotes. A shell, systemd and newer versions of Compose remove them from a file of variables, and
 * `docker run --env-file`, Kubernetes and forms do not: a data folder would have another place, and a secret would be
 * wrong. The content of a secret's file can still begin and end with quotes.
 * @param env as in `process.env`
 * @param names of the variables to check
 * @returns a sentence for each, by the variable, or by the secret that a variable names the file of
 */
export function findQuoted(
  env: Record<string, string | undefined>,
  names: readonly string[],
): Map<string, string> {
  const found = names.filter((name) => quoted.test(env[name]?.trim() ?? ''));
  return new Map(
    found.map((name) => [
      name.replace(/_FILE$/, ''),
      `${name} must be without the quotes around it, which would count as part of its value.`,
    ]),
  );
}
