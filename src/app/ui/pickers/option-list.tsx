import { Combobox } from '@base-ui/react/combobox';
import { clsx } from 'clsx';
import { type UIEvent, useEffect, useRef, useState } from 'react';
import { commonMessages } from '#app/messages/common-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { searchText } from '#app/ui/fields/search-text.ts';
import { type OptionCreation, OptionCreationButton } from '#app/ui/pickers/option-creation.tsx';
import { type Option, OptionRows } from '#app/ui/pickers/option-rows.tsx';
import type { Picker } from '#app/ui/pickers/use-picker.ts';

interface OptionListProps<Item> {
  label: string;
  searchLabel: string;
  optionOf: (item: Item) => Option;
  /** A summary of the results: announced, and shown while there is nothing else to show. */
  status: string;
  isEmpty: boolean;
  isBusy: boolean;
  /** The options are those of the previous search, and dimmed. */
  isStale?: boolean;
  /** Each option has a check box; otherwise exactly one is selected. */
  isMultiple?: boolean;
  /** The key of the selected option: the list opens there. */
  selected?: string | undefined;
  error: string | undefined;
  onRetry: () => void;
  /** The label of the button that loads more; undefined when everything is loaded. */
  more: string | undefined;
  onMore: () => void;
  /** Offered instead of options. */
  creation?: OptionCreation | undefined;
  picker: Picker;
}

/** The popup of a combobox: search field, options, and a summary of the results. Scrolling loads more. */
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
    selected,
    error,
    onRetry,
    more,
    onMore,
    creation,
    picker,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<HTMLElement | null>(null);
  /** Enter was pressed before the results of the search were there. */
  const isEnterPending = useRef(false);
  useEffect(() => {
    if (isStale || !isEnterPending.current) return;
    isEnterPending.current = false;
    list?.querySelector<HTMLElement>('[data-index="0"]')?.click();
    input.current?.select();
  }, [isStale, list]);
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
              {...searchText}
              ref={input}
              aria-label={searchLabel}
              placeholder={searchLabel}
              dir="auto"
              onKeyDown={(event) => {
                isEnterPending.current = false;
                if (event.key !== 'Enter') return;
                if (event.ctrlKey || event.metaKey) {
                  // It saves or starts what the picker is part of.
                  event.preventBaseUIHandler();
                  return;
                }
                if (!isEmpty && !isStale) {
                  // The next name replaces this one.
                  event.currentTarget.select();
                  return;
                }
                // Without an option to select, the combobox would close and empty the field.
                event.preventBaseUIHandler();
                if (isStale) isEnterPending.current = true;
                else if (creation && creation.disabledReason === undefined) creation.onCreate();
              }}
              className="h-8 w-full rounded-md bg-transparent px-2 outline-none"
            />
          </div>
          <Combobox.Status className={isEmpty && !error ? 'px-3 py-4 text-center text-ink-2' : 'sr-only'}>
            {status}
          </Combobox.Status>
          {error ? (
            <div
              role="alert"
              className="flex min-h-0 flex-col items-center gap-2 overflow-y-auto px-3 py-4 text-center wrap-anywhere"
            >
              <p className="font-medium">{error}</p>
              <Button focusFallback={input} onClick={onRetry}>
                {commonMessages.retry}
              </Button>
            </div>
          ) : (
            <Combobox.List
              ref={setList}
              aria-label={label}
              aria-busy={isBusy || isStale}
              onScroll={(event) => more && !isBusy && isNearEnd(event) && onMore()}
              className={clsx(
                'max-h-list min-h-0 overflow-y-auto overscroll-contain transition-opacity',
                isStale && 'opacity-60',
              )}
            >
              <OptionRows<Item>
                list={list}
                showOption={picker.showOption}
                optionOf={optionOf}
                hasBoxes={isMultiple}
                selected={selected}
                isComplete={more === undefined}
              />
            </Combobox.List>
          )}
          {creation && <OptionCreationButton creation={creation} />}
          {more && (
            <div className="border-t border-line p-1">
              <Button variant="ghost" className="w-full" focusFallback={input} onClick={onMore}>
                {more}
              </Button>
            </div>
          )}
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function isNearEnd({ currentTarget: list }: UIEvent<HTMLElement>): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < list.clientHeight / 2;
}
