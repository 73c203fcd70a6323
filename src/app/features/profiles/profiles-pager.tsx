import { changeList, type ListParams, pageSizes } from '#app/features/profiles/list-params.ts';
import { useListParams } from '#app/features/profiles/use-list-params.ts';
import { Pager } from '#app/table/pager.tsx';
import type { ReceivedPage } from '#contract/page.ts';

/** Turns pages from the ids at the shown page's ends; before a page is there, only the way to the first one works. */
export function ProfilesPager({ page }: { page: ReceivedPage<unknown> | undefined }) {
  const [params, changeParams] = useListParams();
  const turnTo = (cursor: ListParams['cursor']) => changeParams((now) => ({ ...now, cursor }));
  const before = page?.pagination.has_more_before ? page.first_id : undefined;
  const after = page?.pagination.has_more_after ? page.last_id : undefined;
  return (
    <div className="sticky bottom-0 -mx-4 mt-auto border-t border-line bg-canvas px-4 py-2.5 sm:-mx-6 sm:px-6">
      <Pager
        hasPrevious={before !== undefined}
        hasNext={after !== undefined}
        awayFromFirst={params.cursor !== undefined}
        onFirst={() => turnTo(undefined)}
        onPrevious={() => before && turnTo({ before })}
        onNext={() => after && turnTo({ after })}
        size={params.size}
        sizes={pageSizes}
        onSize={(size) => changeParams((now) => changeList(now, { size }))}
      />
    </div>
  );
}
