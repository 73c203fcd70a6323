import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { portalWords } from '#app/lib/words/portals.ts';
import { Button } from '#app/ui/button.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { usePicker } from '#app/ui/use-picker.ts';
import type { ReceivedPortal } from '#contract/portal.ts';

const loadMenu = async () => ({ default: (await import('#app/layouts/portal-menu.tsx')).PortalMenu });
const PortalMenu = lazy(loadMenu);

interface PortalSwitcherProps {
  portal_id: string;
  portal: ReceivedPortal | undefined;
}

/** The portal one is in, and the way to another. The list is asked for when it is opened. */
export function PortalSwitcher({ portal_id, portal }: PortalSwitcherProps) {
  const { picker, button } = usePicker(loadMenu);
  return (
    <>
      <Button
        {...button}
        variant="ghost"
        className="min-w-0"
        aria-label={portalWords.switcher(portal?.name ?? portal_id)}
      >
        {portal ? <bdi className="truncate text-ink">{portal.name}</bdi> : <Skeleton className="h-3 w-24" />}
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
      </Button>
      {picker.isOpen && (
        <Suspense>
          <PortalMenu portal={portal} picker={picker} />
        </Suspense>
      )}
    </>
  );
}
