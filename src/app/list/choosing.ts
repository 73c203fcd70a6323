import { createAtom } from '@tanstack/react-store';

/** A way to choose more profiles than one would press one by one. */
export type WayToChoose = 'matching' | 'from-list';

/** The one whose dialog is open: the list's buttons open it, and the palette. An atom cannot be set to undefined. */
export const choosingAtom = createAtom<WayToChoose | null>(null);
