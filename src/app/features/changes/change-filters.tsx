import { useLocation } from 'react-router';
import { changeChanges, withoutFilters } from '#app/features/changes/change-params.ts';
import { useChangeParams } from '#app/features/changes/use-change-params.ts';
import { useDraftText } from '#app/lib/use-draft-text.ts';
import { recordWords } from '#app/lib/words/record.ts';
import { DayField } from '#app/ui/day-field.tsx';
import { FilterChips } from '#app/ui/filter-chips.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { changeOutcomes } from '#contract/change.ts';

const outcomes = [
  { value: 'all' as const, label: recordWords.any },
  ...changeOutcomes.map((value) => ({ value, label: recordWords.outcomes[value] })),
];

const filtersId = 'change-filters';
const pause = 250;

/** By whom, how it ended, and when; and the one profile, if a link has named one. */
export function ChangeFilters({ profileName }: { profileName: string | undefined }) {
  const [params, changeParams] = useChangeParams();
  const change = (to: Parameters<typeof changeChanges>[1]) => changeParams((now) => changeChanges(now, to));
  const [actor, editActor] = useDraftText(
    params.actor,
    (text) => changeParams((now) => changeChanges(now, { actor: text }), { replace: true }),
    pause,
    useLocation().pathname,
  );
  const { consumer_profile_id, outcome, since, until } = params;
  return (
    <>
      <search
        id={filtersId}
        tabIndex={-1}
        aria-label={recordWords.region}
        className="flex flex-wrap items-center gap-2"
      >
        <div className="min-w-56 flex-1 sm:max-w-80">
          <SearchField
            label={recordWords.person}
            clearLabel={recordWords.clearPerson}
            value={actor}
            onChange={editActor}
          />
        </div>
        <Segmented
          label={recordWords.outcome}
          choices={outcomes}
          value={outcome ?? 'all'}
          onChange={(choice) => change({ outcome: choice === 'all' ? undefined : choice })}
        />
        <DayField label={recordWords.since} value={since} onChange={(day) => change({ since: day })} />
        <DayField label={recordWords.until} value={until} onChange={(day) => change({ until: day })} />
      </search>
      <FilterChips
        chips={
          consumer_profile_id === undefined
            ? []
            : [
                {
                  label: recordWords.profile,
                  value: profileName ?? consumer_profile_id,
                  onRemove: () => change({ consumer_profile_id: undefined }),
                },
              ]
        }
        onClear={() => changeParams(withoutFilters)}
        focusHeir={filtersId}
      />
    </>
  );
}
