import { changeChanges } from '#app/features/changes/change-params.ts';
import { useChangeParams } from '#app/features/changes/use-change-params.ts';
import { pageSizes } from '#app/list/list-params.ts';
import { recordWords } from '#app/lib/words/record.ts';
import { Pager } from '#app/table/pager.tsx';
import type { Change } from '#contract/change.ts';
import type { ReceivedPage } from '#contract/page.ts';

export function ChangesPager({ page }: { page: ReceivedPage<Change> | undefined }) {
  const [params, changeParams] = useChangeParams();
  return (
    <Pager
      page={page}
      cursor={params.cursor}
      onTurn={(cursor) => changeParams((now) => ({ ...now, cursor }))}
      size={params.size}
      sizes={pageSizes}
      sizeLabel={recordWords.size}
      onSize={(size) => changeParams((now) => changeChanges(now, { size }))}
    />
  );
}
