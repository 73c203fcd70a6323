import { RotateCw } from 'lucide';
import { errorText } from '#app/api/error-text.ts';
import { useRefreshedSelection } from '#app/features/profiles/bulk-change/use-refreshed-selection.ts';
import { groupChangeMessages } from '#app/messages/profiles/group-change-messages.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface StaleSelectionNoticeProps {
  portal_id: string;
  selected: ReadonlyMap<string, SelectedProfile>;
}

/** Warns that the dry run uses groups that were read a while ago, and offers to refresh them. */
export function StaleSelectionNotice({ portal_id, selected }: StaleSelectionNoticeProps) {
  const { stale, isRefreshing, error, deleted, read: refresh } = useRefreshedSelection(portal_id, selected);
  if (isRefreshing) return <Banner tone="info">{groupChangeMessages.refreshing(stale)}</Banner>;
  if (stale === 0) {
    return deleted > 0 && <Banner tone="info">{groupChangeMessages.deleted(deleted)}</Banner>;
  }
  return (
    <Banner
      tone={error ? 'danger' : 'warn'}
      action={
        <Button icon={<Icon node={RotateCw} className="size-3.5" />} onClick={refresh}>
          {groupChangeMessages.refresh}
        </Button>
      }
    >
      {error && <p className="font-medium">{errorText(error).summary}</p>}
      <p>{groupChangeMessages.stale(stale)}</p>
    </Banner>
  );
}
