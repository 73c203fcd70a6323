import { Search, X } from 'lucide';
import { type ComponentProps, type SyntheticEvent, useRef } from 'react';
import { usePageEscape } from '#app/lib/keyboard/use-page-escape.ts';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { searchText } from '#app/ui/fields/search-text.ts';
import { Icon } from '#app/ui/icon.tsx';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'value'> {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
}

/**
 * A search field. Escape leaves it, and then empties it, as the clear button does. It takes what scripts fill in, such
 * as browser extensions, only once the user has used it: a password manager that fills it must not filter the list.
 */
export function SearchField({ label, clearLabel, value, onChange, onKeyDown, ...props }: SearchFieldProps) {
  const isUsed = useRef(false);
  const noteUse = (event: SyntheticEvent) => {
    isUsed.current ||= event.isTrusted;
  };
  usePageEscape(() => {
    if (value) onChange('');
    return value !== '';
  });
  return (
    <div className="relative flex h-8 items-center rounded-md border border-line bg-surface shadow-1 focus-within:border-accent">
      <Icon node={Search} className="pointer-events-none absolute start-2.5 size-3.5 text-ink-3" />
      <input
        {...props}
        {...searchText}
        type="text"
        name="search"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => {
          noteUse(event);
          if (isUsed.current) onChange(event.target.value);
        }}
        onPointerDown={noteUse}
        onKeyDown={(event) => {
          noteUse(event);
          onKeyDown?.(event);
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        className="h-full w-full min-w-0 rounded-md bg-transparent ps-8 pe-8"
      />
      {value && (
        <IconButton
          label={clearLabel}
          icon={<Icon node={X} className="size-3.5" />}
          className="absolute end-0.5 h-6 min-w-6 px-1"
          onClick={() => onChange('')}
        />
      )}
    </div>
  );
}
