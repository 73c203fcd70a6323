import { Autocomplete } from '@base-ui/react/autocomplete';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface CommandOption {
  id: string;
  /** Why it cannot be selected now; the renderer of the option shows it. */
  disabledReason?: string | undefined;
}

export interface CommandSection<Option> {
  title: string;
  items: readonly Option[];
  /** The options are those of the previous text, dimmed and disabled, while new ones load. */
  isStale?: boolean;
}

interface CommandSectionOptionsProps<Option> {
  section: CommandSection<Option>;
  onSelect: (option: Option) => void;
  children: (option: Option) => ReactNode;
}

/** The options of a section, under its title. */
export function CommandSectionOptions<Option extends CommandOption>({
  section,
  onSelect,
  children,
}: CommandSectionOptionsProps<Option>) {
  const { title, items, isStale = false } = section;
  return (
    <Autocomplete.Group items={items} className={clsx('transition-opacity', isStale && 'opacity-60')}>
      <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">
        {title}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(option: Option) => (
          <Autocomplete.Item
            key={option.id}
            value={option}
            disabled={isStale || option.disabledReason !== undefined}
            onClick={() => onSelect(option)}
            className="flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1.5 outline-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2"
          >
            {children(option)}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}
