import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

interface Store {
  name: string;
  keyPath: string | string[];
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  /** Each value contains its own key. */
  records: { value: unknown }[];
}

interface BrowserStorage {
  localStorage: Record<string, string>;
  indexedDB: { name: string; version: number; stores: Store[] }[];
}

/** Loads browser storage that was saved from another browser. Call it before the page is opened. */
export async function loadBrowserStorage(page: Page, path: string): Promise<void> {
  const kept: BrowserStorage = JSON.parse(await readFile(path, 'utf8'));
  // Same origin, but runs none of the page's scripts.
  await page.goto('/favicon.svg');
  await page.evaluate(async ({ localStorage: entries, indexedDB: databases }) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    for (const { name, version, stores } of databases) {
      const opening = indexedDB.open(name, version);
      opening.addEventListener('upgradeneeded', () => {
        for (const { name, keyPath, autoIncrement, indexes, records } of stores) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
          for (const { value } of records) store.add(value);
        }
      });
      await new Promise((resolve, reject) => {
        opening.addEventListener('success', resolve);
        opening.addEventListener('error', reject);
      });
      opening.result.close();
    }
  }, kept);
}

/** Takes all space that the browser has for the page's settings. */
export async function fillLocalStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      try {
        localStorage.setItem(`filler ${size}`, 'x'.repeat(size));
      } catch {
        // Half as much may still fit.
      }
    }
  });
}
