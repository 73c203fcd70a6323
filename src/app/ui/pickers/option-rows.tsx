import { Combobox } from '@base-ui/react/combobox';
import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { Check } from 'lucide';
import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';

export interface Option {
  key: string;
  text: string;
  detail?: string | null | undefined;
  /** It cannot be changed, for the reason in its detail. */
  fixed?: boolean;
}

interface OptionRowsProps<Item> {
  /** The scroll container; null until it is mounted. */
  list: HTMLElement | null;
  showOption: Ref<(index: number) => void>;
  optionOf: (item: Item) => Option;
  hasBoxes: boolean;
  /** The key of the option to show at first; by default, the first one. */
  selected: string | undefined;
  /** All options are loaded. */
  isComplete: boolean;
}

/** The height in pixels of an option without a detail. */
const usualHeight = 32;
const padding = 4;

/** The options of a combobox, of which there may be thousands: only the visible ones are rendered. */
export function OptionRows<Item>(props: OptionRowsProps<Item>) {
  const { list, showOption, optionOf, hasBoxes, selected, isComplete } = props;
  const items: readonly Item[] = Combobox.useFilteredItems<Item>();
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list,
    estimateSize: () => usualHeight,
    paddingStart: padding,
    paddingEnd: padding,
    scrollPaddingStart: padding,
    scrollPaddingEnd: padding,
    overscan: 8,
  });
  useImperativeHandle(showOption, () => (index: number) => rows.scrollToIndex(index));
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current || !list || items.length === 0) return;
    isOpened.current = true;
    const index = items.findIndex((item) => optionOf(item).key === selected);
    if (index > 0) rows.scrollToIndex(index, { align: 'center' });
  }, [list, items, optionOf, selected, rows]);
  if (items.length === 0) return null;
  return (
    <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        const option = optionOf(item);
        return (
          <OptionRow
            key={option.key}
            ref={rows.measureElement}
            index={index}
            count={isComplete ? items.length : -1}
            value={item}
            option={option}
            hasBox={hasBoxes}
            style={{ top: start }}
          />
        );
      })}
    </div>
  );
}

interface OptionRowProps {
  ref: Ref<HTMLDivElement>;
  index: number;
  /** The number of all options; -1 if unknown. */
  count: number;
  value: unknown;
  option: Option;
  hasBox: boolean;
  style: CSSProperties;
}

function OptionRow({ ref, index, count, value, option, hasBox, style }: OptionRowProps) {
  return (
    <Combobox.Item
      ref={ref}
      data-index={index}
      index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      value={value}
      aria-disabled={option.fixed || undefined}
      style={style}
      className="absolute inset-x-1 flex items-start gap-2 rounded-md px-2 py-1.5 outline-none aria-disabled:text-ink-2 data-highlighted:bg-selected forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2"
    >
      <span
        className={clsx(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center',
          hasBox && 'rounded border border-line-strong',
        )}
      >
        <Combobox.ItemIndicator>
          <Icon node={Check} className="stroke-3 size-3 text-accent" />
        </Combobox.ItemIndicator>
      </span>
      <span className="min-w-0 flex-1">
        <UserText className="block truncate font-medium">{option.text}</UserText>
        {option.detail && <OptionDetail fixed={option.fixed ?? false} text={option.detail} />}
      </span>
    </Combobox.Item>
  );
}

/** A reason is a message of the page; a description is user data, with its own text direction. */
function OptionDetail({ fixed, text }: { fixed: boolean; text: string }) {
  return (
    <span className="line-clamp-2 text-xs text-ink-2">{fixed ? text : <UserText>{text}</UserText>}</span>
  );
}
