import type { Page } from 'playwright';

/**
 * From now on, the page can store no job, as while another tab writes a large one.
 * @returns a function that ends it
 */
export async function holdStorage(page: Page): Promise<() => Promise<void>> {
  const handle = await page.evaluateHandle(async () => {
    const storage = { isHeld: true };
    const opening = indexedDB.open('portal-profiles');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const jobs = db.transaction('jobs', 'readwrite').objectStore('jobs');
    // A transaction lasts as long as it has requests.
    const hold = () => {
      if (storage.isHeld) jobs.count().addEventListener('success', hold);
      else db.close();
    };
    hold();
    return storage;
  });
  return () => handle.evaluate((storage) => void (storage.isHeld = false));
}
