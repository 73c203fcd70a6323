import type { UseQueryResult } from '@tanstack/react-query';
import { ArrowUp } from 'lucide';
import { useNewerProfiles } from '#app/features/profiles/table/use-newer-profiles.ts';
import { freshnessMessages } from '#app/messages/profiles/freshness-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface NewerProfilesProps {
  portal_id: string;
  query: UseQueryResult<ReceivedPage<ReceivedProfile>>;
}

/**
 * Offers to load profiles created since the list was fetched. They are not added while someone looks at the rows, since
 * that would shift them.
 */
export function NewerProfiles({ portal_id, query }: NewerProfilesProps) {
  const isNewer = useNewerProfiles(portal_id, query);
  const { newer, showNewer } = freshnessMessages;
  const show = () => {
    void query.refetch();
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <output className="sr-only">{isNewer && newer}</output>
      {isNewer && (
        <Button
          icon={<Icon node={ArrowUp} className="size-3.5" />}
          onClick={show}
          className="max-sm:order-last max-sm:w-full"
        >
          {showNewer}
        </Button>
      )}
    </>
  );
}
