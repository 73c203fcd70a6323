import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorText } from '#app/api/error-text.ts';
import { PaletteRow } from '#app/features/palette/palette-row.tsx';
import { useOpenProfile } from '#app/profile-list/use-open-profile.ts';
import { usePaletteQueries } from '#app/features/palette/use-palette-queries.ts';
import { usePaletteSections } from '#app/features/palette/use-palette-sections.tsx';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { CommandDialog } from '#app/ui/dialogs/command-dialog.tsx';
import { cleanSearch } from '#text/pasted-entries.ts';

export interface CommandPaletteProps {
  portal_id: string;
  /** What was typed before the palette had loaded. */
  initialText: string;
  onClose: () => void;
  /** Returns the element to focus on close; null leaves it to the browser. */
  returnFocusTo: (hasActed: boolean) => HTMLElement | null;
}

/** Searches profiles, groups, portals and commands, and runs the selected option. Open while it is rendered. */
export function CommandPalette({ portal_id, initialText, onClose, returnFocusTo }: CommandPaletteProps) {
  const [typed, setTyped] = useState(initialText);
  const text = cleanSearch(typed);
  const queries = usePaletteQueries(portal_id, text);
  const { profile, error, isBusy, retry } = queries;
  const openProfile = useOpenProfile(portal_id);
  const sections = usePaletteSections(portal_id, text, queries, openProfile);
  const hasActed = useRef(false);

  const act = (run: () => void) => {
    hasActed.current = true;
    onClose();
    run();
  };
  const openPasted = useEffectEvent((profile_id: string) => act(() => openProfile(profile_id)));
  const pastedId = profile?.id;
  useEffect(() => {
    if (pastedId !== undefined) openPasted(pastedId);
  }, [pastedId]);

  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  const emptyText = queries.isUnknownId ? paletteMessages.noSuchId : paletteMessages.none(text);
  return (
    <CommandDialog
      label={paletteMessages.label}
      searchLabel={paletteMessages.search}
      text={typed}
      onText={setTyped}
      sections={sections}
      onSelect={(option) => act(option.run)}
      status={
        isBusy ? paletteMessages.searching : count > 0 ? paletteMessages.found(count) : error ? '' : emptyText
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
