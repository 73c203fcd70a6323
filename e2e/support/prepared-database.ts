import { rm } from 'node:fs/promises';
import { startProduct } from '#e2e/support/product.ts';
import { copyTemplate } from '#e2e/support/database-template.ts';

/**
 * Makes a fixture for a product with its own database: a copy of the template, plus the data that `prepare` adds.
 * @param prepare gets the directory of a database that no server has open
 * @returns a fixture that provides the product's URL
 */
export function productWithData(prepare: (dataDir: string) => Promise<void>) {
  // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
  return async ({}: object, provide: (url: string) => Promise<void>): Promise<void> => {
    const directory = await copyTemplate();
    await prepare(directory);
    const product = await startProduct({ DATA_DIR: directory });
    await provide(product.url);
    await product.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
