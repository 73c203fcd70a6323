import { Menu } from '@base-ui/react/menu';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { portalsQuery } from '#app/api/portals.ts';
import { words } from '#app/lib/words.ts';
import { profilesPath } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { useLandmark } from '#app/ui/use-landmark.ts';

const itemClass = 'flex min-h-8 items-center gap-2 rounded-md px-2 outline-none data-highlighted:bg-hover';

/** The portal one is in, and the way to another. The list is asked for when it is opened. */
export function PortalSwitcher({ portal_id, name }: { portal_id: string; name: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const [landmark, landmarkRef] = useLandmark();
  return (
    <Menu.Root open={isOpen} onOpenChange={setIsOpen}>
      <Menu.Trigger
        ref={landmarkRef}
        render={
          <Button
            variant="ghost"
            className="min-w-0"
            aria-label={words.portals.switcher(name ?? portal_id)}
          />
        }
      >
        {name === undefined ? (
          <Skeleton className="h-3 w-24" />
        ) : (
          <bdi className="truncate text-ink">{name}</bdi>
        )}
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
      </Menu.Trigger>
      <Menu.Portal container={landmark} className="absolute">
        <Menu.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-40">
          <Menu.Popup
            aria-label={words.portals.menu}
            className="max-h-list w-64 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-2 outline-none"
          >
            <Menu.RadioGroup
              value={portal_id}
              onValueChange={(id: string) => void navigate(profilesPath(id))}
            >
              <PortalItems />
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Rendered while the menu is open, so that the portals are asked for only then. */
function PortalItems() {
  const query = useInfiniteQuery(portalsQuery);
  if (query.isPending) return <p className="px-2 py-1.5 text-ink-2">{words.portals.loading}</p>;
  if (!query.data) {
    return (
      <>
        <p role="alert" className="px-2 py-1.5">
          {errorText(query.error).title}
        </p>
        <Menu.Item closeOnClick={false} className={itemClass} onClick={() => void query.refetch()}>
          {words.retry}
        </Menu.Item>
      </>
    );
  }
  return (
    <>
      {query.data.pages
        .flatMap((page) => page.items)
        .map((portal) => (
          <Menu.RadioItem key={portal.id} value={portal.id} closeOnClick className={itemClass}>
            <span className="size-3.5 shrink-0">
              <Menu.RadioItemIndicator>
                <Check aria-hidden="true" className="size-3.5 text-accent" />
              </Menu.RadioItemIndicator>
            </span>
            <bdi className="truncate">{portal.name}</bdi>
          </Menu.RadioItem>
        ))}
      {query.hasNextPage && (
        <Menu.Item closeOnClick={false} className={itemClass} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? words.portals.loading : words.portals.more}
        </Menu.Item>
      )}
    </>
  );
}
