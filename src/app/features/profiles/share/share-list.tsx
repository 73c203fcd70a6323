import { ShareButton } from '#app/features/profiles/share/share-button.tsx';
import { latePart } from '#app/lib/late-part.ts';

const listMenu = latePart(async () => (await import('#app/features/profiles/share/list-menu.tsx')).ListMenu);

export function ShareList({ portal_id }: { portal_id: string }) {
  return (
    <ShareButton popup={listMenu}>
      {(ListMenu, picker) => <ListMenu portal_id={portal_id} picker={picker} />}
    </ShareButton>
  );
}
