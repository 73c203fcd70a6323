import type { Locator } from 'playwright';

/** Drops a file on an element, as from the desktop. */
export async function dropFile(target: Locator, name: string, content: Uint8Array): Promise<void> {
  await target.evaluate(
    (element, { name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name, bytes: [...content] },
  );
}
