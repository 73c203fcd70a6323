import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the examples. */
export const examples = join(import.meta.dirname, '../../../docs/deploy');

/**
 * Reads an example of docs/deploy, and replaces what differs here, such as ports.
 * @throws {Error} if the example has nothing of what is to be replaced
 */
export async function readExample(name: string, replacements: Record<string, string>): Promise<string> {
  let content = await readFile(join(examples, name), 'utf8');
  for (const [from, to] of Object.entries(replacements)) {
    if (!content.includes(from)) throw new Error(`${name} has no ${from}.`);
    content = content.replaceAll(from, to);
  }
  return content;
}
