import { ClipboardList, ListChecks } from 'lucide';
import { bulkSelectMessages } from '#app/messages/profiles/bulk-select-messages.ts';

/**
 * The strategies to select many profiles at once.
 * @param isFiltered whether the list shows only some of the profiles
 */
export function bulkSelectStrategies(isFiltered: boolean) {
  return [
    {
      strategy: 'matching',
      label: isFiltered ? bulkSelectMessages.matching : bulkSelectMessages.everyone,
      icon: ListChecks,
    },
    { strategy: 'from-list', label: bulkSelectMessages.fromList, icon: ClipboardList },
  ] as const;
}
