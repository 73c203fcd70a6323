import {
  ArrowDown,
  ArrowUp,
  CircleCheck,
  ClipboardList,
  FilterX,
  ListChecks,
  ListFilter,
  Mail,
} from 'lucide-react';
import type { PaletteSection } from '#app/features/palette/palette-option.ts';
import { bulkSelectMessages } from '#app/messages/profiles/bulk-select-messages.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import type { ListCommands } from '#app/profile-list/use-list-commands.ts';

const iconClass = 'size-4';

const filterCommands = [
  {
    id: 'any-status',
    label: paletteMessages.anyStatus,
    icon: <ListFilter className={iconClass} />,
    update: (now: ListParams) => profileListParams.change(now, { status: undefined }),
  },
  {
    id: 'active',
    label: paletteMessages.active,
    icon: <CircleCheck className={iconClass} />,
    update: (now: ListParams) => profileListParams.change(now, { status: 'active' }),
  },
  {
    id: 'invited',
    label: paletteMessages.invited,
    icon: <Mail className={iconClass} />,
    update: (now: ListParams) => profileListParams.change(now, { status: 'invited' }),
  },
];

const orderCommands = [
  {
    id: 'newest-first',
    label: listMessages.newestFirst,
    icon: <ArrowDown className={iconClass} />,
    update: (now: ListParams) => profileListParams.change(now, { order: 'desc' }),
  },
  {
    id: 'oldest-first',
    label: listMessages.oldestFirst,
    icon: <ArrowUp className={iconClass} />,
    update: (now: ListParams) => profileListParams.change(now, { order: 'asc' }),
  },
];

/** The commands of the list: what it is narrowed by, its order, and who of it is selected. */
export function listCommandSections({ params, update, openBulkSelect }: ListCommands): PaletteSection[] {
  const optionOf = ({ update: updateOf, ...command }: (typeof filterCommands)[number]) => ({
    ...command,
    isCurrent: params !== undefined && isSameList(updateOf(params), params),
    run: () => update(updateOf),
  });
  const hasFilters = params !== undefined && profileListParams.isFiltered(params);
  const clear = {
    id: 'clear',
    label: paletteMessages.clear,
    icon: <FilterX className={iconClass} />,
    disabledReason: hasFilters ? undefined : paletteMessages.nothingToClear,
    run: () => update(profileListParams.withoutFilters),
  };
  const selection = [
    {
      id: 'select-matching',
      label: hasFilters ? bulkSelectMessages.matching : bulkSelectMessages.everyone,
      icon: <ListChecks className={iconClass} />,
      run: () => openBulkSelect('matching'),
    },
    {
      id: 'select-from-list',
      label: bulkSelectMessages.fromList,
      icon: <ClipboardList className={iconClass} />,
      run: () => openBulkSelect('from-list'),
    },
  ];
  return [
    {
      title: paletteMessages.sections.filter,
      items: [...filterCommands.map(optionOf), ...(params ? [clear] : [])],
    },
    { title: paletteMessages.sections.order, items: orderCommands.map(optionOf) },
    { title: paletteMessages.sections.selection, items: selection },
  ];
}

/** Whichever page of it is shown. */
function isSameList(one: ListParams, other: ListParams): boolean {
  const linkOf = (params: ListParams) => profileListParams.write({ ...params, cursor: undefined });
  return linkOf(one) === linkOf(other);
}
