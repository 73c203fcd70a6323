import { useSelector } from '@tanstack/react-store';
import { useDeferredValue, useState } from 'react';
import {
  countLookupResults,
  type LookupResult,
  lookupResultOf,
  namedProfiles,
} from '#app/features/profiles/bulk-select/lookup-result.ts';
import { LookupRow } from '#app/features/profiles/bulk-select/lookup-row.tsx';
import { UnrecognizedNotice } from '#app/features/profiles/bulk-select/unrecognized-notice.tsx';
import type { PastedList } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';
import type { Lookup } from '#app/people-lookup/create-lookup.ts';
import { lookupMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';
import { TaskButton } from '#app/task/task-button.tsx';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { copyLabels, copyPictures, useClipboard } from '#app/ui/use-clipboard.ts';
import { VirtualList } from '#app/ui/virtual-list.tsx';

interface LookupReportProps {
  list: PastedList;
  lookup: Lookup;
  onBack: () => void;
  onSelect: (profiles: readonly SelectedProfile[]) => void;
}

const { filters } = lookupMessages;
const filterOptions = [
  { value: 'all', label: filters.all },
  { value: 'found', label: filters.found },
  { value: 'ambiguous', label: filters.ambiguous },
  { value: 'missing', label: filters.missing },
] as const;

/** The results of a lookup so far, with a button that selects the profiles found. */
export function LookupReport({ list, lookup, onBack, onSelect }: LookupReportProps) {
  // Results arrive faster than thousands of entries can be counted: let clicks go first.
  const state = useDeferredValue(useSelector(lookup.state));
  const { phase, error } = state;
  const { found, refused, read } = state.progress;
  const { entries, unrecognized } = list;
  const [filter, setFilter] = useState<'all' | LookupResult>('all');
  const [selectedIds, setSelectedIds] = useState<ReadonlyMap<number, string>>(new Map());
  const counts = countLookupResults(found);
  const named = namedProfiles(found, selectedIds);
  const rows = [...found.keys()].filter(
    (index) => filter === 'all' || lookupResultOf(found[index]) === filter,
  );
  return (
    <>
      <ModalBody>
        <TaskProgress
          text={
            phase === 'running' && read !== undefined
              ? lookupMessages.reading(read)
              : progressText(phase, counts)
          }
          task={state}
        />
        {error && <TaskFailureNotice error={error} />}
        <UnrecognizedNotice texts={unrecognized} />
        <div className="flex flex-wrap items-center gap-2">
          <SegmentedControl
            label={lookupMessages.filter}
            options={filterOptions}
            value={filter}
            onChange={setFilter}
          />
          {counts.missing > 0 && (
            <CopyMissingEntries
              text={() => entries.filter((_, index) => lookupResultOf(found[index]) === 'missing').join('\n')}
            />
          )}
        </div>
        {counts.ambiguous > 0 && !error && <p className="text-ink-2">{lookupMessages.ambiguousHint}</p>}
      </ModalBody>
      <div className="flex min-h-32 flex-col border-t border-line low:shrink-0">
        <VirtualList label={lookupMessages.list} items={rows} rowHeight={52} empty={lookupMessages.none}>
          {(index) => (
            <LookupRow
              entry={entries[index] ?? ''}
              found={found[index]}
              isRefused={refused.has(index)}
              selectedId={selectedIds.get(index)}
              onSelect={(profile_id) => setSelectedIds(new Map(selectedIds).set(index, profile_id))}
            />
          )}
        </VirtualList>
      </div>
      <ModalFooter>
        <Button className="me-auto" onClick={onBack}>
          {lookupMessages.change}
        </Button>
        <TaskButton task={lookup} phase={phase} />
        <Button
          variant="primary"
          disabledReason={named.length === 0 ? lookupMessages.nobody : undefined}
          onClick={() => onSelect(named)}
        >
          {lookupMessages.select(named.length)}
        </Button>
      </ModalFooter>
    </>
  );
}

function progressText(phase: string, counts: Record<LookupResult, number>): string {
  const { found, ambiguous, missing, open } = counts;
  const all = found + ambiguous + missing + open;
  if (phase === 'running') return lookupMessages.soFar(all - open, all);
  const { results } = lookupMessages;
  return [
    results.found(found),
    ambiguous > 0 && results.ambiguous(ambiguous),
    missing > 0 && results.missing(missing),
    open > 0 && results.open(open),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Copies the entries that were not found, one a line, to be corrected elsewhere. */
function CopyMissingEntries({ text }: { text: () => string }) {
  const { state, copy, reset } = useClipboard();
  return (
    <Button variant="ghost" className={copyPictures[state]} onClick={() => copy(text())} onBlur={reset}>
      {copyLabels[state] ?? lookupMessages.copyMissing}
    </Button>
  );
}
