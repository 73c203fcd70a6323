/** A value of the environment that cannot be right; the message is one sentence that names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
