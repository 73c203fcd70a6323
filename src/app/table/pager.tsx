import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react';
import { words } from '#app/lib/words.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceMenu } from '#app/ui/choice-menu.tsx';

interface PagerProps<Size extends string> {
  hasPrevious: boolean;
  hasNext: boolean;
  /** There is a cursor, so the first page is somewhere else. */
  awayFromFirst: boolean;
  onFirst: () => void;
  onPrevious: () => void;
  onNext: () => void;
  size: Size;
  sizes: readonly Size[];
  onSize: (size: Size) => void;
}

const iconClass = 'size-4 rtl:-scale-x-100';

/** First, previous and next: a cursor knows no page numbers and no total, so none are shown. */
export function Pager<Size extends string>(props: PagerProps<Size>) {
  const { pager } = words;
  return (
    <nav aria-label={pager.label} className="flex flex-wrap items-center gap-2">
      <ChoiceMenu
        label={pager.size}
        choices={props.sizes.map((size) => ({ value: size, label: size }))}
        value={props.size}
        onChange={props.onSize}
      />
      <span className="hidden text-ink-2 sm:inline" aria-hidden="true">
        {pager.size}
      </span>
      <div className="ms-auto flex items-center gap-2">
        {props.awayFromFirst && (
          <Button
            variant="ghost"
            icon={<ChevronsLeft aria-hidden="true" className={iconClass} />}
            onClick={props.onFirst}
          >
            {pager.first}
          </Button>
        )}
        <Button
          aria-label={pager.previous}
          icon={<ChevronLeft aria-hidden="true" className={iconClass} />}
          disabledReason={props.hasPrevious ? undefined : pager.noPrevious}
          onClick={props.onPrevious}
        >
          <span className="hidden sm:inline">{pager.previousShort}</span>
        </Button>
        <Button
          aria-label={pager.next}
          disabledReason={props.hasNext ? undefined : pager.noNext}
          onClick={props.onNext}
        >
          <span className="hidden sm:inline">{pager.nextShort}</span>
          <ChevronRight aria-hidden="true" className={iconClass} />
        </Button>
      </div>
    </nav>
  );
}
