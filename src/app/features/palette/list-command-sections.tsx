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
import type { ReactNode } from 'react';
import type { PaletteSection } from '#app/features/palette/palette-option.ts';
import { bulkSelectMessages } from '#app/messages/profiles/bulk-select-messages.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { paletteMessages } from '#app/messages/palette-messages.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import type { ListCommands } from '#app/profile-list/use-list-commands.ts';

const iconClass = 'size-4';

interface ListCommand {
  id: string;
  label: string;
  icon: ReactNode;
  /** The list parameters that the command sets. */
  changed: Partial<ListParams>;
}

const filterCommands: ListCommand[] = [
  {
    id: 'any-status',
    label: paletteMessages.anyStatus,
    icon: <ListFilter className={iconClass} />,
    changed: { status: undefined },
  },
  {
    id: 'active',
    label: paletteMessages.active,
    icon: <CircleCheck className={iconClass} />,
    changed: { status: 'active' },
  },
  {
    id: 'invited',
    label: paletteMessages.invited,
    icon: <Mail className={iconClass} />,
    changed: { status: 'invited' },
  },
];

const orderCommands: ListCommand[] = [
  {
    id: 'newest-first',
    label: listMessages.newestFirst,
    icon: <ArrowDown className={iconClass} />,
    changed: { order: 'desc' },
  },
  {
    id: 'oldest-first',
    label: listMessages.oldestFirst,
    icon: <ArrowUp className={iconClass} />,
    changed: { order: 'asc' },
  },
];

/** The commands of the list: filters, order and selection. */
export function listCommandSections({ params, update, openBulkSelect }: ListCommands): PaletteSection[] {
  const optionOf = ({ changed, ...command }: ListCommand) => {
    const change = (now: ListParams) => profileListParams.change(now, changed);
    return {
      ...command,
      isCurrent: params !== undefined && isSameList(change(params), params),
      run: () => update(change),
    };
  };
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

/** Compares everything except the page. */
function isSameList(one: ListParams, other: ListParams): boolean {
  const linkOf = (params: ListParams) => profileListParams.write({ ...params, cursor: undefined });
  return linkOf(one) === linkOf(other);
}
