import { listCurl, listLink } from '#app/features/profiles/share/shared-texts.ts';
import { type Shared, ShareMenu } from '#app/features/profiles/share/share-menu.tsx';
import { shareWords } from '#app/lib/words/share.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import type { Picker } from '#app/ui/use-picker.ts';

/** Hands on the present list. */
export function ListMenu({ portal_id, picker }: { portal_id: string; picker: Picker }) {
  const [params] = useListParams();
  const { link, curl } = shareWords;
  const items: Shared[] = [
    { kind: 'link', label: link.list, text: () => listLink(portal_id, params) },
    { kind: 'curl', label: curl.list, text: () => listCurl(portal_id, params) },
  ];
  return <ShareMenu items={items} picker={picker} />;
}
