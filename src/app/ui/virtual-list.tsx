import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';

interface VirtualListProps<Item> {
  /** The accessible name of the list. */
  label: string;
  items: readonly Item[];
  /** The least height of a row, in pixels at the usual font size. */
  rowHeight: number;
  /** Renders the content of a row. */
  children: (item: Item, index: number) => ReactNode;
  /** The scroll container, which is focusable. */
  ref?: Ref<HTMLElement>;
  /** Shown when there are no rows. */
  empty: string;
}

/** A list that may be very long: only the visible rows are rendered. */
export function VirtualList<Item>({ label, items, rowHeight, children, ref, empty }: VirtualListProps<Item>) {
  const scroller = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => scroller.current);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <section
      ref={scroller}
      aria-label={label}
      // A scroll container must be scrollable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-96 overflow-y-auto overscroll-contain px-5 py-2 -outline-offset-2 low:max-h-48 low:shrink-0 low:overscroll-auto"
    >
      {items.length === 0 && <p className="py-4 text-center text-ink-2">{empty}</p>}
      <ul aria-label={label} className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 flex items-center gap-2.5"
                style={{ top: start, minHeight: `${rowHeight / 16}rem` }}
              >
                {children(item, index)}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
