import { lazy } from 'react';
import { ShareButton } from '#app/features/profiles/share/share-button.tsx';

const loadMenu = async () => ({
  default: (await import('#app/features/profiles/share/list-menu.tsx')).ListMenu,
});
const ListMenu = lazy(loadMenu);

export function ShareList({ portal_id }: { portal_id: string }) {
  return (
    <ShareButton load={loadMenu}>
      {(picker) => <ListMenu portal_id={portal_id} picker={picker} />}
    </ShareButton>
  );
}
