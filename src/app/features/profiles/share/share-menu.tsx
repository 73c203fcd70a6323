import { Link, SquareTerminal } from 'lucide';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { shareMessages } from '#app/messages/profiles/share-messages.ts';
import { CopyMenuItem } from '#app/ui/buttons/copy-menu-item.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PickerPanel } from '#app/ui/pickers/picker-panel.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

/** A text to copy, created on click. */
export interface ShareItem {
  kind: 'link' | 'curl';
  label: string;
  text: () => string;
  disabledReason?: string | undefined;
}

const icons = { link: Link, curl: SquareTerminal };

/** Copies a link or a curl command for a list, a profile or a change. */
export function ShareMenu({ items, picker }: { items: readonly ShareItem[]; picker: Picker }) {
  return (
    <PickerPanel label={listActionMessages.share} picker={picker}>
      <ul className="p-1">
        {items.map(({ kind, ...item }) => {
          const icon = icons[kind];
          return (
            <CopyMenuItem
              key={item.label}
              {...item}
              icon={<Icon node={icon} className="size-3.5 text-ink-3" />}
            />
          );
        })}
      </ul>
      <p className="px-3 pt-1 pb-2 text-xs text-ink-2">{shareMessages.keyHint}</p>
    </PickerPanel>
  );
}
