import { changeChanges, type ChangeParams } from '#app/features/changes/change-params.ts';
import { useChangeParams } from '#app/features/changes/use-change-params.ts';
import { pageSizes } from '#app/list/list-params.ts';
import { recordWords } from '#app/lib/words/record.ts';
import type { Turn } from '#app/table/page-button.tsx';
import { Pager } from '#app/table/pager.tsx';
import type { Change } from '#contract/change.ts';
import type { ReceivedPage } from '#contract/page.ts';

/** Turns pages from the ids at the shown page's ends. */
export function ChangesPager({ page }: { page: ReceivedPage<Change> | undefined }) {
  const [params, changeParams] = useChangeParams();
  const before = page?.pagination.has_more_before ? page.first_id : undefined;
  const after = page?.pagination.has_more_after ? page.last_id : undefined;
  const turnTo = (target: string | undefined, cursor: ChangeParams['cursor']): Turn => ({
    target,
    onTurn: () => changeParams((now) => ({ ...now, cursor })),
    onIntent: () => undefined,
  });
  return (
    <Pager
      first={turnTo(params.cursor && 'first', undefined)}
      previous={turnTo(before, before === undefined ? undefined : { before })}
      next={turnTo(after, after === undefined ? undefined : { after })}
      size={params.size}
      sizes={pageSizes}
      sizeLabel={recordWords.size}
      onSize={(size) => changeParams((now) => changeChanges(now, { size }))}
    />
  );
}
