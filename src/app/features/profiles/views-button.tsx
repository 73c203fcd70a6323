import { clsx } from 'clsx';
import { Bookmark } from 'lucide-react';
import { latePart } from '#app/lib/late-part.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { useViews } from '#app/list/use-views.ts';
import { PickerButton } from '#app/ui/picker-button.tsx';

const viewsMenu = latePart(async () => (await import('#app/features/profiles/views-menu.tsx')).ViewsMenu);

/** The view one looks at, if it has a name, and the way to the others. */
export function ViewsButton({ portal_id }: { portal_id: string }) {
  const { current, isChanged } = useViews(portal_id);
  const label = current && filterWords.view(current.name);
  return (
    <PickerButton
      popup={viewsMenu}
      renderPopup={(ViewsMenu, picker) => <ViewsMenu portal_id={portal_id} picker={picker} />}
      aria-label={isChanged ? `${label}, ${filterWords.viewChanged}` : (label ?? filterWords.views)}
      icon={<Bookmark aria-hidden="true" className="size-3.5 text-ink-3" />}
      className="ms-auto max-sm:px-2"
    >
      <bdi className={clsx('max-w-40 truncate', !current && 'max-sm:hidden')}>
        {current?.name ?? filterWords.views}
      </bdi>
      {isChanged && <span aria-hidden="true" className="size-1.5 rounded-full bg-warn" />}
    </PickerButton>
  );
}
