import { createAtom } from '@tanstack/react-store';

/** The time of the last tick of `runClock`, in milliseconds. */
export const nowAtom = createAtom(Date.now());
