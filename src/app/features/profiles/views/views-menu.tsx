import { useRef } from 'react';
import { validateViewName } from '#app/features/profiles/views/validate-view-name.ts';
import { useViewActions } from '#app/features/profiles/views/use-view-actions.ts';
import { ViewLink } from '#app/features/profiles/views/view-link.tsx';
import { ViewNameForm } from '#app/features/profiles/views/view-name-form.tsx';
import { ViewRow } from '#app/features/profiles/views/view-row.tsx';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import { useSavedViews } from '#app/profile-list/use-saved-views.ts';
import { profilesPath } from '#app/navigation/page-paths.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { MessageText } from '#app/ui/message-text.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

/** The saved views: select, rename, delete, update, save. */
export function ViewsMenu({ portal_id, picker }: { portal_id: string; picker: Picker }) {
  const { views, current, isChanged, currentLink } = useSavedViews(portal_id);
  const { save, rename, update, remove } = useViewActions(portal_id);
  const list = useRef<HTMLUListElement>(null);
  return (
    <PickerPanel label={filterMessages.views} picker={picker}>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={viewMessages.list}
        className="flex max-h-list shrink-0 flex-col gap-0.5 overflow-y-auto overscroll-contain p-2 outline-none"
      >
        <li className="flex">
          <ViewLink
            to={profilesPath(portal_id)}
            name={viewMessages.all}
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
            focusFallback={list}
          />
        ))}
      </ul>
      {views.length === 0 && <p className="px-4 pb-3 text-xs text-ink-2">{viewMessages.none}</p>}
      {current && isChanged && (
        <div className="flex items-center gap-2 border-t border-line bg-warn-soft px-4 py-3">
          <p className="min-w-0 flex-1 text-xs wrap-anywhere">
            <MessageText text={viewMessages.isChanged(current.name)} names={[current.name]} />
          </p>
          <Button
            onClick={() => {
              picker.close();
              update(current, currentLink);
            }}
          >
            {viewMessages.update}
          </Button>
        </div>
      )}
      <div className="flex border-t border-line p-4 pt-3">
        <ViewNameForm
          label={viewMessages.saveAs}
          submitLabel={viewMessages.save}
          validate={(name) => validateViewName(name, views)}
          onSubmit={(name) => {
            picker.close();
            save(name, currentLink);
          }}
        />
      </div>
    </PickerPanel>
  );
}
