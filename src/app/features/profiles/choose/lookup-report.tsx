import { useSelector } from '@tanstack/react-store';
import { useDeferredValue, useState } from 'react';
import { CopyMissing } from '#app/features/profiles/choose/copy-missing.tsx';
import { LookupRow } from '#app/features/profiles/choose/lookup-row.tsx';
import {
  countOutcomes,
  namedProfiles,
  type Outcome,
  outcomeOf,
} from '#app/features/profiles/choose/outcome.ts';
import type { Lookup } from '#app/features/profiles/choose/run-lookup.ts';
import { lookupWords } from '#app/lib/words/choose-list.ts';
import { words } from '#app/lib/words/general.ts';
import { FailureNotice } from '#app/list/failure-notice.tsx';
import type { SelectedProfile } from '#app/list/selection.ts';
import { WorkProgress } from '#app/list/work-progress.tsx';
import { Button } from '#app/ui/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/modal.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { VirtualList } from '#app/ui/virtual-list.tsx';

interface LookupReportProps {
  lookup: Lookup;
  onBack: () => void;
  onSelect: (profiles: readonly SelectedProfile[]) => void;
}

const { filters } = lookupWords;
const filterChoices = [
  { value: 'all', label: filters.all },
  { value: 'found', label: filters.found },
  { value: 'ambiguous', label: filters.ambiguous },
  { value: 'missing', label: filters.missing },
] as const;

/** Whom the entries of a list name, as far as they are looked up, and the way to select those. */
export function LookupReport({ lookup, onBack, onSelect }: LookupReportProps) {
  // Answers come faster than thousands of entries are counted: a press goes first.
  const { phase, found, read, pause, error } = useDeferredValue(useSelector(lookup.state));
  const [filter, setFilter] = useState<'all' | Outcome>('all');
  const [choices, setChoices] = useState<ReadonlyMap<number, string>>(new Map());
  const counts = countOutcomes(found);
  const named = namedProfiles(found, choices);
  const rows = [...found.keys()].filter((index) => filter === 'all' || outcomeOf(found[index]) === filter);
  const next = {
    running: { label: lookupWords.stop, act: lookup.stop },
    stopped: { label: lookupWords.goOn, act: lookup.run },
    failed: { label: words.retry, act: lookup.run },
    done: undefined,
  }[phase];
  return (
    <>
      <ModalBody>
        <WorkProgress
          text={read === undefined ? progressText(phase, counts) : lookupWords.reading(read)}
          phase={phase}
          pause={pause}
        />
        {error && <FailureNotice error={error} />}
        <div className="flex flex-wrap items-center gap-2">
          <Segmented label={lookupWords.filter} choices={filterChoices} value={filter} onChange={setFilter} />
          {counts.missing > 0 && (
            <CopyMissing
              text={() =>
                lookup.entries.filter((_, index) => outcomeOf(found[index]) === 'missing').join('\n')
              }
            />
          )}
        </div>
        {counts.ambiguous > 0 && !error && <p className="text-ink-2">{lookupWords.ambiguousHint}</p>}
      </ModalBody>
      <div className="flex min-h-32 flex-col border-t border-line">
        <VirtualList label={lookupWords.list} items={rows} rowHeight={52} empty={lookupWords.none}>
          {(index) => (
            <LookupRow
              entry={lookup.entries[index] ?? ''}
              found={found[index]}
              choice={choices.get(index)}
              onChoose={(profile_id) => setChoices(new Map(choices).set(index, profile_id))}
            />
          )}
        </VirtualList>
      </div>
      <ModalFooter>
        <Button className="me-auto" onClick={onBack}>
          {lookupWords.change}
        </Button>
        {next && <Button onClick={next.act}>{next.label}</Button>}
        <Button
          variant="primary"
          disabledReason={named.length === 0 ? lookupWords.nobody : undefined}
          onClick={() => onSelect(named)}
        >
          {lookupWords.select(named.length)}
        </Button>
      </ModalFooter>
    </>
  );
}

function progressText(phase: string, counts: Record<Outcome, number>): string {
  const { found, ambiguous, missing, open } = counts;
  const all = found + ambiguous + missing + open;
  if (phase === 'running') return lookupWords.soFar(all - open, all);
  const { outcome } = lookupWords;
  return [
    outcome.found(found),
    ambiguous > 0 && outcome.ambiguous(ambiguous),
    missing > 0 && outcome.missing(missing),
    open > 0 && outcome.open(open),
  ]
    .filter(Boolean)
    .join(', ');
}
