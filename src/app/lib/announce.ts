import { createAtom } from '@tanstack/react-store';

/** What was last told to assistive technology, and how much was before it. */
export const announcementAtom = createAtom({ text: '', number: 0 });

/** Tells assistive technology, when it is idle, what the eye sees anyway. The same text again is told again. */
export function announce(text: string): void {
  announcementAtom.set(({ number }) => ({ text, number: number + 1 }));
}
