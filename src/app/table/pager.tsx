import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide';
import { useOptimisticValue } from '#app/lib/use-optimistic-value.ts';
import { pagerMessages } from '#app/messages/pager-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { Cursor } from '#client/list-cursor.ts';
import { PageButton } from '#app/table/page-button.tsx';

interface PageSizeProps<Size extends string> {
  size: Size;
  sizes: readonly Size[];
  sizeLabel: string;
  onSize: (size: Size) => void;
}

interface PagerProps<Size extends string> extends PageSizeProps<Size> {
  /** The cursor of the current page. */
  cursor: Cursor | undefined;
  /** The adjacent pages, where there are any. */
  previous: Cursor | undefined;
  next: Cursor | undefined;
  /** Whether the adjacent pages are known. */
  isLoaded: boolean;
  onTurn: (cursor: Cursor | undefined) => void;
  /** Called when the user is about to open a page. */
  onIntent?: (cursor: Cursor | undefined) => void;
}

const iconClass = 'size-4 rtl:-scale-x-100';

/** Buttons for the first, previous and next page. Cursors know no page numbers or totals, so none are shown. */
export function Pager<Size extends string>(props: PagerProps<Size>) {
  const { cursor, previous, next, isLoaded, onTurn, onIntent } = props;
  const turnTo = (target: Cursor | undefined) => ({
    target: target && JSON.stringify(target),
    onTurn: () => onTurn(target),
    onIntent: () => onIntent?.(target),
  });
  return (
    <nav aria-label={pagerMessages.label} className="flex flex-wrap items-center gap-2">
      <PageSize {...props} />
      <div className="ms-auto flex items-center gap-2">
        <PageButton
          {...turnTo(undefined)}
          target={cursor && 'first'}
          label={pagerMessages.first}
          icon={<Icon node={ChevronsLeft} className={iconClass} />}
          noTarget={pagerMessages.noPrevious}
          variant="ghost"
        >
          {pagerMessages.first}
        </PageButton>
        <PageButton
          {...turnTo(previous)}
          label={pagerMessages.previous}
          icon={<Icon node={ChevronLeft} className={iconClass} />}
          noTarget={cursor && !isLoaded ? pagerMessages.notLoaded : pagerMessages.noPrevious}
        >
          {pagerMessages.previousShort}
        </PageButton>
        <PageButton
          {...turnTo(next)}
          label={pagerMessages.next}
          icon={<Icon node={ChevronRight} className={iconClass} />}
          noTarget={isLoaded ? pagerMessages.noNext : pagerMessages.notLoaded}
          className="flex-row-reverse"
        >
          {pagerMessages.nextShort}
        </PageButton>
      </div>
    </nav>
  );
}

function PageSize<Size extends string>({ size, sizes, sizeLabel, onSize }: PageSizeProps<Size>) {
  const [shown, select] = useOptimisticValue(size, onSize);
  return (
    <label className="flex items-center gap-2 text-ink-2">
      <select
        value={shown}
        onChange={(event) => {
          const next = sizes.find((option) => option === event.target.value);
          if (next) select(next);
        }}
        className="h-8 rounded-md border border-line bg-surface px-2 font-medium text-ink shadow-1"
      >
        {sizes.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
      <span className="max-sm:sr-only">{sizeLabel}</span>
    </label>
  );
}
