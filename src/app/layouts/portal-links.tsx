import { clsx } from 'clsx';
import { PageLink } from '#app/navigation/page-link.tsx';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { navigation, useCurrentScreens } from '#app/navigation/screens.ts';
import { Icon } from '#app/ui/icon.tsx';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

/** The screens of a portal. */
export function PortalLinks({ portal_id }: { portal_id: string }) {
  const current = useCurrentScreens();
  return (
    <nav aria-label={portalMessages.screens} className="flex items-center sm:gap-1">
      {navigation.map((screen) => {
        const { title, icon, nav } = screen;
        const isCurrent = current.includes(screen);
        return (
          <TooltipTrigger
            key={title}
            content={title}
            render={
              <PageLink
                to={nav(portal_id)}
                aria-current={isCurrent ? 'page' : undefined}
                className={clsx(
                  'inline-flex h-8 min-w-8 items-center justify-center rounded-md font-medium hover:bg-hover hover:text-ink words:px-2',
                  isCurrent ? 'bg-selected text-accent forced-colors:outline-2' : 'text-ink-2',
                )}
              >
                <Icon node={icon} className="size-4 words:hidden" />
                <span className="max-words:sr-only">{title}</span>
              </PageLink>
            }
          />
        );
      })}
    </nav>
  );
}
