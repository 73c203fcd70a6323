import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { errorText } from '#app/api/error-text.ts';
import type { PaletteOption, PaletteSection } from '#app/commands/palette-option.ts';
import { PaletteRow } from '#app/features/palette/palette-row.tsx';
import { useOpenProfile } from '#app/profile-list/use-open-profile.ts';
import { usePaletteQueries } from '#app/features/palette/use-palette-queries.ts';
import { usePaletteSections } from '#app/features/palette/use-palette-sections.tsx';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { CommandDialog } from '#app/ui/dialogs/command-dialog.tsx';
import { cleanSearch } from '#text/pasted-entries.ts';

export interface PaletteDialogProps {
  portal_id: string;
  commands: readonly PaletteSection[];
  /** What was typed before the palette had loaded. */
  initialText: string;
  onClose: () => void;
  /** Returns the element to focus on close; null leaves it to the browser. */
  returnFocusTo: (hasActed: boolean) => HTMLElement | null;
}

/** Searches profiles, groups, portals and commands, and runs the selected option. Open while it is rendered. */
export function PaletteDialog(props: PaletteDialogProps) {
  const { portal_id, commands, initialText, onClose, returnFocusTo } = props;
  const [typed, setTyped] = useState(initialText);
  const text = cleanSearch(typed);
  const queries = usePaletteQueries(portal_id, text);
  const { profile, error, isBusy, retry } = queries;
  const openProfile = useOpenProfile(portal_id);
  const sections = usePaletteSections(portal_id, text, commands, queries, openProfile);
  const hasActed = useRef(false);

  const openPasted = useEffectEvent((profile_id: string) => {
    hasActed.current = true;
    onClose();
    openProfile(profile_id);
  });
  const pastedId = profile?.id;
  useEffect(() => {
    if (pastedId !== undefined) openPasted(pastedId);
  }, [pastedId]);

  const select = (option: PaletteOption) => {
    hasActed.current = true;
    // Closed before, so that what the command opens or reads is not beneath the palette, nor part of it.
    flushSync(onClose);
    option.run();
  };

  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  const emptyText = queries.isUnknownId ? paletteListMessages.noSuchId : paletteListMessages.none(text);
  return (
    <CommandDialog
      label={paletteMessages.label}
      searchLabel={paletteMessages.search}
      text={typed}
      onText={setTyped}
      sections={sections}
      onSelect={select}
      status={
        isBusy
          ? paletteListMessages.searching
          : count > 0
            ? paletteListMessages.found(count)
            : error
              ? ''
              : emptyText
      }
      isBusy={isBusy}
      failure={error && errorText(error).summary}
      onRetry={retry}
      onClose={onClose}
      returnFocusTo={() => returnFocusTo(hasActed.current)}
    >
      {(option) => <PaletteRow option={option} search={text} />}
    </CommandDialog>
  );
}
