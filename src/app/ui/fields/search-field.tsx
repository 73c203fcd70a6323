import { Search, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'value'> {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search field. Escape and the clear button empty it. */
export function SearchField({ label, clearLabel, value, onChange, ...props }: SearchFieldProps) {
  return (
    <div className="relative flex h-8 items-center rounded-md border border-line bg-surface shadow-1 focus-within:border-accent">
      <Search aria-hidden="true" className="pointer-events-none absolute start-2.5 size-3.5 text-ink-3" />
      <input
        {...props}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || !value) return;
          event.stopPropagation();
          onChange('');
        }}
        className="h-full w-full min-w-0 rounded-md bg-transparent ps-8 pe-8"
      />
      {value && (
        <IconButton
          label={clearLabel}
          icon={<X aria-hidden="true" className="size-3.5" />}
          className="absolute end-0.5 h-6 min-w-6 px-1"
          onClick={() => onChange('')}
        />
      )}
    </div>
  );
}
