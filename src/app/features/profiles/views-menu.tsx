import { useRef } from 'react';
import { nameProblem } from '#app/features/profiles/name-problem.ts';
import { useChangeViews } from '#app/features/profiles/use-change-views.ts';
import { ViewLink } from '#app/features/profiles/view-link.tsx';
import { ViewNameForm } from '#app/features/profiles/view-name-form.tsx';
import { ViewRow } from '#app/features/profiles/view-row.tsx';
import { filterWords } from '#app/lib/words/filters.ts';
import { viewWords } from '#app/lib/words/views.ts';
import { useViews } from '#app/list/use-views.ts';
import { profilesPath } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

/** The saved views: choose, rename, delete, update, save. */
export function ViewsMenu({ portal_id, picker }: { portal_id: string; picker: Picker }) {
  const { views, current, isChanged, present } = useViews(portal_id);
  const { save, rename, update, remove } = useChangeViews(portal_id);
  const list = useRef<HTMLUListElement>(null);
  return (
    <Panel label={filterWords.views} picker={picker}>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={viewWords.list}
        className="flex max-h-list shrink-0 flex-col gap-0.5 overflow-y-auto overscroll-contain p-2 outline-none"
      >
        <li className="flex">
          <ViewLink
            to={profilesPath(portal_id)}
            name={viewWords.all}
            state={undefined}
            onOpen={picker.close}
          />
        </li>
        {views.map((view) => (
          <ViewRow
            key={view.id}
            portal_id={portal_id}
            view={view}
            others={views.filter((other) => other !== view)}
            state={view === current ? (isChanged ? 'changed' : 'current') : undefined}
            onOpen={picker.close}
            onRename={(name) => rename(view, name)}
            onDelete={() => remove(view)}
            focusHeir={list}
          />
        ))}
      </ul>
      {views.length === 0 && <p className="px-4 pb-3 text-xs text-ink-2">{viewWords.none}</p>}
      {current && isChanged && (
        <div className="flex items-center gap-2 border-t border-line bg-warn-soft px-4 py-3">
          <p className="min-w-0 flex-1 text-xs wrap-anywhere">{viewWords.isChanged(current.name)}</p>
          <Button
            onClick={() => {
              picker.close();
              update(current, present);
            }}
          >
            {viewWords.update}
          </Button>
        </div>
      )}
      <div className="flex border-t border-line p-4 pt-3">
        <ViewNameForm
          label={viewWords.saveAs}
          submitLabel={viewWords.save}
          problemOf={(name) => nameProblem(name, views)}
          onSubmit={(name) => {
            picker.close();
            save(name, present);
          }}
        />
      </div>
    </Panel>
  );
}
