import { useSelector } from '@tanstack/react-store';
import { useEffect, useState } from 'react';
import type { ChooseDialogProps } from '#app/features/profiles/choose/choose-button.tsx';
import { chooseMatching } from '#app/features/profiles/choose/choose-matching.ts';
import { ChooseModal } from '#app/features/profiles/choose/choose-modal.tsx';
import { MatchingProgress } from '#app/features/profiles/choose/matching-progress.tsx';
import { FilterList } from '#app/features/profiles/filter-list.tsx';
import { chooseWords, matchingWords } from '#app/lib/words/choose.ts';
import { isFiltered } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';

/** Selects everything that the filters match, on all pages: begins at once, and can be stopped. */
export function MatchingDialog({ portal_id, onClose }: ChooseDialogProps) {
  const [params] = useListParams();
  const [choice] = useState(() => chooseMatching(portal_id, params));
  useEffect(() => {
    choice.run();
    return choice.stop;
  }, [choice]);
  const isUnfinished = useSelector(choice.state, ({ phase }) => phase !== 'done');
  const isNarrowed = isFiltered(params);
  return (
    <ChooseModal
      title={isNarrowed ? chooseWords.matching : chooseWords.everyone}
      isUnfinished={isUnfinished}
      question={matchingWords.leave}
      onClose={onClose}
    >
      <MatchingProgress choice={choice} onClose={onClose}>
        <div>
          <p>{isNarrowed ? matchingWords.matching : matchingWords.everyone}</p>
          <FilterList portal_id={portal_id} filters={params} />
        </div>
      </MatchingProgress>
    </ChooseModal>
  );
}
