import { Combobox } from '@base-ui/react/combobox';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { type UIEvent, useRef } from 'react';
import { words } from '#app/lib/words/general.ts';
import { Button } from '#app/ui/button.tsx';
import type { Picker } from '#app/ui/use-picker.ts';

export interface Option {
  key: string;
  text: string;
  detail?: string | null | undefined;
  /** It stays as it is, for the reason its detail gives. */
  fixed?: boolean;
}

interface OptionListProps<Item> {
  label: string;
  searchLabel: string;
  optionOf: (item: Item) => Option;
  /** What the loading came to: announced, and shown while there is nothing else to show. */
  status: string;
  isEmpty: boolean;
  isBusy: boolean;
  /** The options are those of the search before: they are dimmed. */
  isStale?: boolean;
  /** Each option is ticked or not, for itself; otherwise one is chosen. */
  isMultiple?: boolean;
  error: string | undefined;
  onRetry: () => void;
  /** The words of the button that loads more; undefined when all is there. */
  more: string | undefined;
  onMore: () => void;
  picker: Picker;
}

/** The popup of a combobox: search, options with their ticks, and what the loading came to. Scrolling loads more. */
export function OptionList<Item>(props: OptionListProps<Item>) {
  const {
    label,
    searchLabel,
    optionOf,
    status,
    isEmpty,
    isBusy,
    isStale = false,
    isMultiple = false,
    error,
    onRetry,
    more,
    onMore,
    picker,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Combobox.Portal>
      <Combobox.Positioner
        anchor={picker.anchor}
        sideOffset={4}
        align="start"
        collisionPadding={8}
        className="z-40"
      >
        <Combobox.Popup
          aria-label={label}
          id={picker.popupId}
          finalFocus={picker.anchor}
          className="flex max-h-(--available-height) w-80 max-w-(--available-width) flex-col rounded-lg border border-line bg-raised shadow-2 outline-none"
        >
          <div className="border-b border-line p-1.5">
            <Combobox.Input
              ref={input}
              aria-label={searchLabel}
              placeholder={searchLabel}
              dir="auto"
              className="h-8 w-full rounded-md bg-transparent px-2 outline-none"
            />
          </div>
          <Combobox.Status className={isEmpty && !error ? 'px-3 py-4 text-center text-ink-2' : 'sr-only'}>
            {status}
          </Combobox.Status>
          {error ? (
            <div role="alert" className="flex flex-col items-center gap-2 px-3 py-4 text-center">
              <p className="font-medium">{error}</p>
              <Button focusHeir={input} onClick={onRetry}>
                {words.retry}
              </Button>
            </div>
          ) : (
            <Combobox.List
              aria-label={label}
              aria-busy={isBusy || isStale}
              onScroll={(event) => more && !isBusy && isNearEnd(event) && onMore()}
              className={clsx(
                'max-h-list min-h-0 scroll-py-1 overflow-y-auto overscroll-contain p-1 transition-opacity empty:p-0',
                isStale && 'opacity-60',
              )}
            >
              {(item: Item) => (
                <OptionRow
                  key={optionOf(item).key}
                  value={item}
                  option={optionOf(item)}
                  hasBox={isMultiple}
                />
              )}
            </Combobox.List>
          )}
          {more && (
            <div className="border-t border-line p-1">
              <Button variant="ghost" className="w-full" focusHeir={input} onClick={onMore}>
                {more}
              </Button>
            </div>
          )}
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function OptionRow({ value, option, hasBox }: { value: unknown; option: Option; hasBox: boolean }) {
  return (
    <Combobox.Item
      value={value}
      aria-disabled={option.fixed || undefined}
      className="flex items-start gap-2 rounded-md px-2 py-1.5 outline-none aria-disabled:text-ink-2 data-highlighted:bg-selected forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2"
    >
      <span
        className={clsx(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center',
          hasBox && 'rounded border border-line-strong',
        )}
      >
        <Combobox.ItemIndicator>
          <Check aria-hidden="true" strokeWidth={3} className="size-3 text-accent" />
        </Combobox.ItemIndicator>
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{option.text}</bdi>
        {option.detail && <OptionDetail fixed={option.fixed ?? false} text={option.detail} />}
      </span>
    </Combobox.Item>
  );
}

/** A reason is the page's own words; a description is somebody's, with a direction of its own. */
function OptionDetail({ fixed, text }: { fixed: boolean; text: string }) {
  return <span className="line-clamp-2 text-xs text-ink-2">{fixed ? text : <bdi>{text}</bdi>}</span>;
}

function isNearEnd({ currentTarget: list }: UIEvent<HTMLElement>): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < list.clientHeight / 2;
}
