import type { IconNode } from 'lucide';
import { useIsDrawerBeside } from '#app/navigation/use-is-drawer-beside.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PickerButton, type PickerButtonProps } from '#app/ui/pickers/picker-button.tsx';

interface ListActionButtonProps<Props> extends Omit<PickerButtonProps<Props>, 'icon'> {
  label: string;
  icon: IconNode;
}

/**
 * A button above a list, with an icon. A drawer beside the list leaves it no room for its label, which becomes its
 * tooltip: otherwise the buttons would take another line, and move the rows.
 */
export function ListActionButton<Props>({ label, icon, ...props }: ListActionButtonProps<Props>) {
  const isShort = useIsDrawerBeside();
  return (
    <PickerButton
      {...props}
      icon={<Icon node={icon} className="size-3.5 text-ink-3" />}
      {...(isShort ? { 'aria-label': label, tooltip: label } : { children: label })}
    />
  );
}
