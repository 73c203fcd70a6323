import { rm } from 'node:fs/promises';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { copyTemplate } from '#e2e/support/database-template.ts';

/** Adds data to a database that no server has open. */
type Prepare = (dataDir: string) => Promise<void>;

/**
 * Starts a product with a copy of the template as its database, which it removes when it stops.
 * @param env its configuration
 */
export async function startPrepared(env: Record<string, string>, prepare?: Prepare): Promise<Product> {
  const directory = await copyTemplate();
  await prepare?.(directory);
  const product = await startProduct({ DATA_DIR: directory, ...env });
  return {
    ...product,
    stop: async () => {
      await product.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Provides such a product for as long as a fixture lasts. */
export async function provideProduct(
  env: Record<string, string>,
  provide: (product: Product) => Promise<void>,
  prepare?: Prepare,
): Promise<void> {
  const product = await startPrepared(env, prepare);
  await provide(product);
  await product.stop();
}

/**
 * Makes a fixture for a product with its own database: a copy of the template, plus the data that `prepare` adds.
 * @returns a fixture that provides the product's URL
 */
export function productWithData(prepare: Prepare) {
  // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
  return async ({}: object, provide: (url: string) => Promise<void>): Promise<void> =>
    provideProduct({}, ({ url }) => provide(url), prepare);
}
