import { Combobox } from '@base-ui/react/combobox';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { errorText } from '#app/api/error-text.ts';
import { portalsQuery } from '#app/api/portals.ts';
import { portalWords } from '#app/lib/words/portals.ts';
import { profilesPath } from '#app/paths.ts';
import { OptionList } from '#app/ui/option-list.tsx';
import type { Picker } from '#app/ui/use-picker.ts';
import type { ReceivedPortal } from '#contract/portal.ts';

interface PortalMenuProps {
  portal: ReceivedPortal | undefined;
  picker: Picker;
}

/** The portals to go to. */
export function PortalMenu({ portal, picker }: PortalMenuProps) {
  const navigate = useNavigate();
  const query = useInfiniteQuery(portalsQuery);
  const portals = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Combobox.Root<ReceivedPortal>
      items={portals}
      value={portal ?? null}
      onValueChange={(next) => next && void navigate(profilesPath(next.id))}
      isItemEqualToValue={(item, value) => item.id === value.id}
      itemToStringLabel={(item) => item.name}
      open={picker.isOpen}
      onOpenChange={picker.onOpenChange}
    >
      <OptionList<ReceivedPortal>
        label={portalWords.menu}
        searchLabel={portalWords.search}
        optionOf={(item) => ({ key: item.id, text: item.name, detail: item.description })}
        status={query.isPending ? portalWords.loading : portalWords.found(portals.length)}
        isEmpty={portals.length === 0}
        isBusy={query.isFetching}
        error={query.isError && portals.length === 0 ? errorText(query.error).title : undefined}
        onRetry={() => void query.refetch()}
        more={query.hasNextPage ? portalWords.more : undefined}
        onMore={() => void query.fetchNextPage()}
        picker={picker}
      />
    </Combobox.Root>
  );
}
