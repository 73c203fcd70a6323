import { Share } from 'lucide';
import type { ComponentType, ReactNode } from 'react';
import type { LazyComponent } from '#app/lib/lazy/lazy-with-preload.ts';
import { listActionMessages } from '#app/messages/profiles/list-action-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton } from '#app/ui/pickers/picker-button.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

interface ShareButtonProps<Props> {
  /** The menu that the button opens. */
  popup: LazyComponent<Props>;
  children: (Popup: ComponentType<Props>, picker: Picker) => ReactNode;
}

/** Opens a share menu. */
export function ShareButton<Props>({ popup, children }: ShareButtonProps<Props>) {
  return (
    <PickerButton
      popup={popup}
      renderPopup={children}
      aria-label={listActionMessages.share}
      tooltip={listActionMessages.share}
      icon={<Icon node={Share} className="size-3.5 text-ink-3" />}
    />
  );
}
