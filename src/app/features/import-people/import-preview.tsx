import { useState } from 'react';
import type { AddMode } from '#app/api/people-writes.ts';
import {
  type ImportOptions,
  type ImportPlan,
  type PersonKind,
  type PlannedPerson,
} from '#app/features/import-people/import-plan.ts';
import { PersonRow, RefusedRow } from '#app/features/import-people/import-preview-row.tsx';
import type { RefusedTableRow } from '#app/features/import-people/read-people.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { formatNumber } from '#app/messages/define-messages.ts';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { VirtualList } from '#app/ui/virtual-list.tsx';

interface ImportPreviewProps {
  plan: ImportPlan;
  options: ImportOptions & { mode: AddMode };
}

const kinds = ['new', 'invited', 'there', 'refused', 'open'] as const satisfies PersonKind[];

/** What happens to each person, row by row. */
export function ImportPreview({ plan, options }: ImportPreviewProps) {
  const [filter, setFilter] = useState<PersonKind | 'all'>('all');
  const { filters, list, none } = importPeopleMessages;
  const { people, refused, counts } = plan;
  const all = people.length + refused.length;
  const filterOptions = [
    { value: 'all' as const, label: `${filters.all} ${formatNumber(all)}` },
    ...kinds
      .filter((kind) => counts[kind] > 0 || kind === filter)
      .map((kind) => ({ value: kind, label: `${filters[kind]} ${formatNumber(counts[kind])}` })),
  ];
  const shownPeople = people.filter(({ kind }) => filter === 'all' || kind === filter);
  const shownRefused = filter === 'all' || filter === 'refused' ? refused : [];
  return (
    <>
      <div className="overflow-x-auto">
        <SegmentedControl
          label={importPeopleMessages.filter}
          options={filterOptions}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <div className="flex min-h-32 flex-col rounded-xl border border-line bg-surface shadow-1">
        <VirtualList<PlannedPerson | RefusedTableRow>
          label={list}
          items={[...shownRefused, ...shownPeople]}
          rowHeight={76}
          empty={none}
        >
          {(row) =>
            'reason' in row ? <RefusedRow row={row} /> : <PersonRow person={row} options={options} />
          }
        </VirtualList>
      </div>
    </>
  );
}
