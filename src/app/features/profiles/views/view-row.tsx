import { Pencil, Trash2 } from 'lucide';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { validateViewName } from '#app/features/profiles/views/validate-view-name.ts';
import { ViewLink } from '#app/features/profiles/views/view-link.tsx';
import { ViewNameForm } from '#app/features/profiles/views/view-name-form.tsx';
import { viewMessages } from '#app/messages/profiles/view-messages.ts';
import { type View, viewPath } from '#app/profile-list/saved-views.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface ViewRowProps {
  portal_id: string;
  view: View;
  others: readonly View[];
  state: 'current' | 'changed' | undefined;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
  /** The element to focus when the row is deleted. */
  focusFallback: RefObject<HTMLElement | null>;
}

/** A link to a view, with buttons to rename and delete it. */
export function ViewRow({ portal_id, view, others, state, onOpen, focusFallback, ...actions }: ViewRowProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isRenaming) row.current?.querySelector('input')?.select();
  }, [isRenaming]);
  const stopRenaming = () => {
    setIsRenaming(false);
    renameButton.current?.focus();
  };
  return (
    <li ref={row} className="flex items-start gap-1">
      {isRenaming ? (
        <ViewNameForm
          label={viewMessages.newName(view.name)}
          initialName={view.name}
          submitLabel={viewMessages.save}
          validate={(name) => validateViewName(name, others)}
          onSubmit={(name) => {
            actions.onRename(name);
            stopRenaming();
          }}
          onCancel={stopRenaming}
        />
      ) : (
        <ViewLink to={viewPath(portal_id, view)} name={view.name} state={state} onOpen={onOpen} />
      )}
      <IconButton
        ref={renameButton}
        label={viewMessages.rename(view.name)}
        aria-expanded={isRenaming}
        icon={<Icon node={Pencil} className="size-3.5" />}
        onClick={() => (isRenaming ? stopRenaming() : setIsRenaming(true))}
      />
      <IconButton
        label={viewMessages.delete(view.name)}
        icon={<Icon node={Trash2} className="size-3.5" />}
        focusFallback={focusFallback}
        onClick={actions.onDelete}
      />
    </li>
  );
}
