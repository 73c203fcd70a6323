import { X } from 'lucide';
import type { DrawerProps } from '#app/ui/drawer/drawer-props.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** The subject of the drawer, and the buttons that leave it. */
export function DrawerHeader({
  heading,
  actions,
  closeLabel,
  onClose,
}: Pick<DrawerProps, 'heading' | 'actions' | 'closeLabel' | 'onClose'>) {
  return (
    <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
      <div aria-live="polite" className="max-h-64 min-w-0 flex-1 overflow-y-auto low:max-h-none">
        {heading}
      </div>
      <div className="flex items-center">
        {actions}
        <IconButton label={closeLabel} icon={<Icon node={X} className="size-4" />} onClick={onClose} />
      </div>
    </div>
  );
}
