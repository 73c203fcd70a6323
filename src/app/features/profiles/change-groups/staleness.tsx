import { RotateCw } from 'lucide-react';
import { errorText } from '#app/api/error-text.ts';
import { useRefreshedSelection } from '#app/features/profiles/change-groups/use-refreshed-selection.ts';
import { changeGroupsWords } from '#app/lib/words/change-groups.ts';
import type { SelectedProfile } from '#app/list/selection.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

interface StalenessProps {
  portal_id: string;
  selected: ReadonlyMap<string, SelectedProfile>;
}

/** Whether the dry run rests on groups that were read long ago, and the way to read them again. */
export function Staleness({ portal_id, selected }: StalenessProps) {
  const { stale, isReading, error, read } = useRefreshedSelection(portal_id, selected);
  if (isReading) return <Banner tone="info">{changeGroupsWords.refreshing(stale)}</Banner>;
  if (stale === 0) return null;
  return (
    <Banner
      tone={error ? 'danger' : 'warn'}
      action={
        <Button icon={<RotateCw aria-hidden="true" className="size-3.5" />} onClick={read}>
          {changeGroupsWords.refresh}
        </Button>
      }
    >
      {error && <p className="font-medium">{errorText(error).title}</p>}
      <p>{changeGroupsWords.stale(stale)}</p>
    </Banner>
  );
}
