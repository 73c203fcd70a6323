import type { ReactNode } from 'react';
import type { CommandOption, CommandSection } from '#app/ui/dialogs/command-section.tsx';

/** An option of the palette. */
export interface PaletteOption extends CommandOption {
  icon: ReactNode;
  label: string;
  /** The label is a name from the data, so its text direction can differ from the page's. */
  isName?: boolean;
  /** Data that tells equal names apart. */
  detail?: string | null | undefined;
  /** The id that the search matches, if any. */
  matchingId?: string | undefined;
  /** Something to know before it is selected. */
  hint?: string | undefined;
  /** The option is already in effect. */
  isCurrent?: boolean;
  /** Called once the palette has closed. */
  run: () => void;
}

/**
 * Options under a heading. Each page has those of its commands beside it, as a hook that the layout of the palette
 * calls: the palette itself knows no page.
 */
export type PaletteSection = CommandSection<PaletteOption>;
