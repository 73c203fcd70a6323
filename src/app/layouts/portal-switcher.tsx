import { Combobox } from '@base-ui/react/combobox';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { portalsQuery } from '#app/api/portals.ts';
import { words } from '#app/lib/words.ts';
import { profilesPath } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { OptionList } from '#app/ui/option-list.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import type { ReceivedPortal } from '#contract/portal.ts';

interface PortalSwitcherProps {
  portal_id: string;
  portal: ReceivedPortal | undefined;
}

/** The portal one is in, and the way to another. The list is asked for when it is opened. */
export function PortalSwitcher({ portal_id, portal }: PortalSwitcherProps) {
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...portalsQuery, enabled: isOpen });
  const portals = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Combobox.Root<ReceivedPortal>
      items={portals}
      value={portal ?? null}
      onValueChange={(next) => next && void navigate(profilesPath(next.id))}
      isItemEqualToValue={(item, value) => item.id === value.id}
      itemToStringLabel={(item) => item.name}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <Combobox.Trigger
        render={<Button variant="ghost" className="min-w-0" />}
        aria-label={words.portals.switcher(portal?.name ?? portal_id)}
      >
        {portal ? <bdi className="truncate text-ink">{portal.name}</bdi> : <Skeleton className="h-3 w-24" />}
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
      </Combobox.Trigger>
      <OptionList<ReceivedPortal>
        label={words.portals.menu}
        searchLabel={words.portals.search}
        optionOf={(item) => ({ key: item.id, text: item.name, detail: item.description })}
        status={query.isPending ? words.portals.loading : words.portals.found(portals.length)}
        isEmpty={portals.length === 0}
        isBusy={query.isFetching}
        error={query.isError && portals.length === 0 ? errorText(query.error).title : undefined}
        onRetry={() => void query.refetch()}
        more={query.hasNextPage ? words.portals.more : undefined}
        onMore={() => void query.fetchNextPage()}
      />
    </Combobox.Root>
  );
}
