import { listCurl, listLink } from '#app/features/profiles/share/links-and-curl.ts';
import { type ShareItem, ShareMenu } from '#app/features/profiles/share/share-menu.tsx';
import { shareMessages } from '#app/messages/profiles/share-messages.ts';
import { isRefined } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

/** Shares the current list. */
export function ShareListMenu({ portal_id, picker }: { portal_id: string; picker: Picker }) {
  const [params] = useListParams();
  const { link, curl, refined } = shareMessages;
  const items: ShareItem[] = [
    { kind: 'link', label: link.list, text: () => listLink(portal_id, params) },
    {
      kind: 'curl',
      label: curl.list,
      text: () => listCurl(portal_id, params),
      disabledReason: isRefined(params) ? refined : undefined,
    },
  ];
  return <ShareMenu items={items} picker={picker} />;
}
