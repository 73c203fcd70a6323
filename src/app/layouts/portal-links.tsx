import { clsx } from 'clsx';
import { Link } from 'react-router';
import { portalMessages } from '#app/messages/portal-messages.ts';
import { navigation, useCurrentScreens } from '#app/navigation/screens.ts';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';

/** The screens of a portal. */
export function PortalLinks({ portal_id }: { portal_id: string }) {
  const current = useCurrentScreens();
  return (
    <nav aria-label={portalMessages.screens} className="flex items-center gap-1">
      {navigation.map((screen) => {
        const { title, icon: Icon, nav } = screen;
        const isCurrent = current.includes(screen);
        return (
          <TooltipTrigger
            key={title}
            content={title}
            render={
              <Link
                to={nav(portal_id)}
                aria-label={title}
                aria-current={isCurrent ? 'page' : undefined}
                className={clsx(
                  'inline-flex size-8 items-center justify-center rounded-md hover:bg-hover hover:text-ink',
                  isCurrent ? 'bg-selected text-accent' : 'text-ink-2',
                )}
              >
                <Icon aria-hidden="true" className="size-4" />
              </Link>
            }
          />
        );
      })}
    </nav>
  );
}
