import { ArrowDown, ArrowUp } from 'lucide';
import { Icon } from '#app/ui/icon.tsx';

export interface Sort {
  order: 'asc' | 'desc';
  /** What the current order means: "Newest first". */
  hint: string;
  onChange: (order: Sort['order']) => void;
}

interface SortHeaderProps extends Sort {
  title: string;
}

/** A column header that reverses the order. */
export function SortHeader({ title, order, hint, onChange }: SortHeaderProps) {
  const icon = order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      title={hint}
      onClick={() => onChange(order === 'asc' ? 'desc' : 'asc')}
      className="-mx-1.5 inline-flex h-6 items-center gap-1 rounded px-1.5 font-medium hover:bg-hover hover:text-ink"
    >
      <span>{title}</span>
      <Icon node={icon} className="size-3.5" />
      <span className="sr-only">{hint}</span>
    </button>
  );
}
