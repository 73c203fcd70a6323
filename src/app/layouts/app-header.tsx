import { clsx } from 'clsx';
import type { MouseEvent } from 'react';
import { AccountButton } from '#app/layouts/account-button.tsx';
import { PaletteButton } from '#app/layouts/palette-button.tsx';
import { PortalLinks } from '#app/layouts/portal-links.tsx';
import { PortalSwitcher } from '#app/layouts/portal-switcher.tsx';
import { ThemeButton } from '#app/layouts/theme-button.tsx';
import { commonMessages } from '#app/messages/common-messages.ts';
import { ShortcutsHelp } from '#app/ui/dialogs/shortcuts-help.tsx';
import type { ReceivedPortal } from '#contract/portal.ts';

interface AppHeaderProps {
  portal_id?: string;
  portal?: ReceivedPortal | undefined;
  isPortalMissing?: boolean;
}

/** The header: product, portal, its screens, command palette, keyboard shortcuts, theme, account. */
export function AppHeader({ portal_id, portal, isPortalMissing = false }: AppHeaderProps) {
  return (
    <header className="sticky top-0 z-20 low:static h-header max-line:h-auto border-b border-line bg-surface">
      <div className="mx-auto flex h-full max-w-page items-center max-line:flex-wrap max-line:py-2 gap-2 max-sm:gap-x-0 px-4 sm:px-6">
        <a
          href="#content"
          onClick={skipToContent}
          className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2 focus:shadow-2"
        >
          {commonMessages.skipToContent}
        </a>
        <img src="/favicon.svg" alt="" className={clsx('size-6', portal_id && 'max-sm:hidden')} />
        <span className="hidden font-semibold sm:inline">{commonMessages.product}</span>
        {portal_id && (
          <>
            <span aria-hidden="true" className="mx-1 text-ink-3 max-sm:hidden">
              /
            </span>
            <PortalSwitcher portal_id={portal_id} portal={portal} isMissing={isPortalMissing} />
          </>
        )}
        <div className="ms-auto flex max-w-full shrink-0 flex-wrap items-center sm:gap-1">
          {portal_id && (
            <>
              <PortalLinks portal_id={portal_id} />
              <PaletteButton portal_id={portal_id} />
            </>
          )}
          <ShortcutsHelp layer="page" withButton hasPortal={portal_id !== undefined} />
          {/* Where there is no room for it, the palette has the themes. */}
          <ThemeButton className={portal_id && 'max-sm:hidden'} />
          <AccountButton />
        </div>
      </div>
    </header>
  );
}

/** A hash in the address would make a history entry that the router knows nothing of. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
