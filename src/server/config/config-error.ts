import type { Misspelled } from '#server/config/misspelled.ts';

/** The environment is wrong. The message has a line for each fault: a sentence that names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param misspelled variables that can be the cause */
  constructor(faults: string[], misspelled: Misspelled[]) {
    const hints = misspelled.map(({ name, meant }) => `${name} isn't read: did you mean ${meant}?`);
    super([...faults, ...hints].join('\n'));
  }
}
