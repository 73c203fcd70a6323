import type { ReactNode } from 'react';
import type { CommandOption, CommandSection } from '#app/ui/dialogs/command-dialog.tsx';

/** What the palette offers, as data. */
export interface PaletteOption extends CommandOption {
  icon: ReactNode;
  label: string;
  /** A name is somebody's data, with a direction of its own; anything else is in the page's words. */
  isName?: boolean;
  /** More data that tells names apart. */
  detail?: string | null | undefined;
  /** The page is so already. */
  isCurrent?: boolean;
  run: () => void;
}

export type PaletteSection = CommandSection<PaletteOption>;
