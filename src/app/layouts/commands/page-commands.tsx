import { useQueryClient } from '@tanstack/react-query';
import { Keyboard, Link, RotateCw } from 'lucide';
import { useLocation, useParams } from 'react-router';
import { useIsOffline } from '#app/api/connection-status.ts';
import { reopenReadList } from '#app/api/read-list.ts';
import { copyText } from '#app/commands/copy-text.ts';
import { openCommandDialog } from '#app/commands/command-dialogs.tsx';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { useReadsWholeList } from '#app/features/profiles/complete-search/use-reads-whole-list.ts';
import { readListRequest } from '#app/features/profiles/complete-search/use-open-read-list.ts';
import { announce } from '#app/lib/announce.ts';
import { lazyWithPreload } from '#app/lib/lazy/lazy-with-preload.ts';
import { errorMessages } from '#app/messages/error-messages.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { freshnessMessages } from '#app/messages/profiles/freshness-messages.ts';
import { shortcutsHelpMessages } from '#app/messages/shortcuts-help-messages.ts';
import { isListPath } from '#app/profile-list/is-list-path.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { Icon } from '#app/ui/icon.tsx';

const shortcutsDialog = lazyWithPreload(
  async () => (await import('#app/ui/dialogs/shortcuts-dialog.tsx')).ShortcutsDialog,
);

/** The commands that every screen has. */
export function usePageCommands(): PaletteSection[] {
  const queryClient = useQueryClient();
  const isOffline = useIsOffline();
  const readAgain = useReadAgain();
  const refresh = async () => {
    announce(freshnessMessages.refreshing);
    readAgain?.();
    const isDone = await queryClient.refetchQueries({ type: 'active' }, { throwOnError: true }).then(
      () => true,
      // The page shows and announces it.
      () => false,
    );
    // A list that is read says itself how far it is.
    if (isDone && !readAgain) announce(freshnessMessages.refreshed);
  };
  const items = [
    {
      id: 'copy-link',
      label: paletteListMessages.copyLink,
      icon: <Icon node={Link} className="size-4" />,
      run: () => copyText(window.location.href),
    },
    {
      id: 'refresh',
      label: freshnessMessages.refresh,
      icon: <Icon node={RotateCw} className="size-4" />,
      disabledReason: isOffline ? errorMessages.offline : undefined,
      run: () => void refresh(),
    },
    {
      id: 'shortcuts',
      label: shortcutsHelpMessages.title,
      icon: <Icon node={Keyboard} className="size-4" />,
      run: () =>
        openCommandDialog(shortcutsDialog, (ShortcutsDialog, onClose) => (
          <ShortcutsDialog hasPortal onClose={onClose} />
        )),
    },
  ];
  return [{ title: paletteListMessages.sections.page, items }];
}

/** Reads the list on screen from its start, if it is one that is read as a whole; no query does that automatically. */
function useReadAgain(): (() => void) | undefined {
  const { portal_id = '' } = useParams();
  const { pathname } = useLocation();
  const [params] = useListParams();
  const isRead = useReadsWholeList(params);
  if (!isRead || !isListPath(portal_id, pathname)) return undefined;
  return () => reopenReadList(readListRequest(portal_id, params)).enter();
}
