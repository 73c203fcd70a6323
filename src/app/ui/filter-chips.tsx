import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { filterWords } from '#app/lib/words/filters.ts';
import { Button } from '#app/ui/button.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';

interface Chip {
  label: string;
  /** Undefined while it is on the way. */
  value: string | undefined;
  onRemove: () => void;
}

interface FilterChipsProps {
  chips: Chip[];
  onClear: () => void;
  /** The id of what takes the focus of the chips, which go when they are pressed: where filters are chosen. */
  focusHeir: string;
}

/** What narrows a list now, each with a way out, and one way out of all. */
export function FilterChips({ chips, onClear, focusHeir }: FilterChipsProps) {
  const focusWhereChosen = () => document.getElementById(focusHeir)?.focus();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={filterWords.active} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {chips.map(({ label, value, onRemove }) => (
        <li
          key={label}
          className="flex h-7 max-w-full sm:min-w-36 items-center gap-1 rounded-full bg-selected ps-3 text-xs text-accent"
        >
          <span className="text-ink-2">{label}:</span>
          {value === undefined ? (
            <Skeleton className="h-3 w-20" />
          ) : (
            <bdi className="truncate font-medium">{value}</bdi>
          )}
          <IconButton
            label={filterWords.remove(value === undefined ? label : `${label}: ${value}`)}
            icon={<X aria-hidden="true" className="size-3.5" />}
            className="ms-auto size-7 min-w-7 shrink-0 rounded-full px-0"
            data-removes-filter=""
            onClick={(event) => {
              if (!focusNeighbour(event)) focusWhereChosen();
              onRemove();
            }}
          />
        </li>
      ))}
      <li>
        <Button
          variant="ghost"
          className="h-7"
          onClick={() => {
            focusWhereChosen();
            onClear();
          }}
        >
          {filterWords.clearAll}
        </Button>
      </li>
    </ul>
  );
}

/** The chip goes with its button: the focus moves on to the next one, or back. */
function focusNeighbour({ currentTarget: button }: MouseEvent): boolean {
  const buttons = [...(button.closest('ul')?.querySelectorAll<HTMLElement>('[data-removes-filter]') ?? [])];
  const index = buttons.findIndex((other) => other === button);
  const next = buttons[index + 1] ?? buttons[index - 1];
  next?.focus();
  return next !== undefined;
}
