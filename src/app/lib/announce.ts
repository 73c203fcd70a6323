import { createAtom } from '@tanstack/react-store';

/** The last announcement to assistive technology, and its sequence number. */
export const announcementAtom = createAtom({ text: '', number: 0 });

/**
 * Announces to assistive technology, when it is idle, what is visible on screen. A repeated text is announced again.
 */
export function announce(text: string): void {
  announcementAtom.set(({ number }) => ({ text, number: number + 1 }));
}
