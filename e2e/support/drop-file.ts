import type { Locator } from 'playwright';

/**
 * Drops a file on an element, as from the desktop. Where nothing takes it, the
 * browser would open it: nothing happens then.
 */
export async function dropFile(target: Locator, name: string, content: Uint8Array): Promise<void> {
  await target.evaluate(
    (element, { name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      const init = { bubbles: true, cancelable: true, dataTransfer };
      const isTaken = !element.dispatchEvent(new DragEvent('dragover', init));
      if (isTaken) element.dispatchEvent(new DragEvent('drop', init));
    },
    { name, bytes: [...content] },
  );
}
