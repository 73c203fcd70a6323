import { X } from 'lucide';
import type { MouseEvent, ReactNode } from 'react';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Skeleton } from '#app/ui/feedback/skeleton.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface Chip {
  label: string;
  /** Undefined while it loads. */
  value: string | undefined;
  onRemove: () => void;
}

interface FilterChipsProps {
  chips: Chip[];
  /** Chips that load later. */
  children?: ReactNode;
  onClear: () => void;
  /** The id of the element to focus once no chips are left: where filters are selected. */
  focusFallback: string;
}

/** The active filters, each with a remove button, and a button that clears all. */
export function FilterChips({ chips, children, onClear, focusFallback }: FilterChipsProps) {
  if (chips.length === 0 && !children) return null;
  return (
    <ul aria-label={filterMessages.active} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <FilterChip key={chip.label} {...chip} focusFallback={focusFallback} />
      ))}
      {children}
      <li>
        <Button
          variant="ghost"
          className="h-7"
          onClick={() => {
            document.getElementById(focusFallback)?.focus();
            onClear();
          }}
        >
          {filterMessages.clearAll}
        </Button>
      </li>
    </ul>
  );
}

interface FilterChipProps extends Chip {
  /** The id of the element to focus if this is the last chip. */
  focusFallback: string;
}

export function FilterChip({ label, value, onRemove, focusFallback }: FilterChipProps) {
  return (
    <li className="flex h-7 max-w-full sm:min-w-36 items-center gap-1 rounded-full bg-selected ps-3 text-xs text-accent">
      <span className="text-ink-2">{`${label}:`}</span>
      {value === undefined ? (
        <Skeleton className="h-3 w-20" />
      ) : (
        <UserText className="truncate font-medium">{value}</UserText>
      )}
      <IconButton
        label={filterMessages.remove(value === undefined ? label : `${label}: ${value}`)}
        icon={<Icon node={X} className="size-3.5" />}
        className="ms-auto size-7 min-w-7 shrink-0 rounded-full px-0"
        data-removes-filter=""
        onClick={(event) => {
          if (!focusNeighbour(event)) document.getElementById(focusFallback)?.focus();
          onRemove();
        }}
      />
    </li>
  );
}

/** The chip is removed together with its button, so the focus moves to the next chip, or else to the previous one. */
function focusNeighbour({ currentTarget: button }: MouseEvent): boolean {
  const buttons = [...(button.closest('ul')?.querySelectorAll<HTMLElement>('[data-removes-filter]') ?? [])];
  const index = buttons.findIndex((other) => other === button);
  const next = buttons[index + 1] ?? buttons[index - 1];
  next?.focus();
  return next !== undefined;
}
