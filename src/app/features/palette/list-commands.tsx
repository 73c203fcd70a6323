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
import { chooseWords } from '#app/lib/words/choose.ts';
import { paletteWords } from '#app/lib/words/palette.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import {
  changeList,
  isFiltered,
  type ListParams,
  withoutFilters,
  writeListParams,
} from '#app/list/list-params.ts';
import type { ListCommands } from '#app/list/use-list-commands.ts';

const iconClass = 'size-4';

const filters = [
  {
    id: 'any-status',
    label: paletteWords.anyStatus,
    icon: <ListFilter className={iconClass} />,
    change: (now: ListParams) => changeList(now, { status: undefined }),
  },
  {
    id: 'active',
    label: paletteWords.active,
    icon: <CircleCheck className={iconClass} />,
    change: (now: ListParams) => changeList(now, { status: 'active' }),
  },
  {
    id: 'invited',
    label: paletteWords.invited,
    icon: <Mail className={iconClass} />,
    change: (now: ListParams) => changeList(now, { status: 'invited' }),
  },
];

const orders = [
  {
    id: 'newest-first',
    label: profileWords.newestFirst,
    icon: <ArrowDown className={iconClass} />,
    change: (now: ListParams) => changeList(now, { order: 'desc' }),
  },
  {
    id: 'oldest-first',
    label: profileWords.oldestFirst,
    icon: <ArrowUp className={iconClass} />,
    change: (now: ListParams) => changeList(now, { order: 'asc' }),
  },
];

/** The commands of the list: what it is narrowed by, its order, and who of it is selected. */
export function listSections({ params, change, choose }: ListCommands): PaletteSection[] {
  const optionOf = ({ change: changeOf, ...command }: (typeof filters)[number]) => ({
    ...command,
    isCurrent: params !== undefined && isSameList(changeOf(params), params),
    run: () => change(changeOf),
  });
  const isNarrowed = params !== undefined && isFiltered(params);
  const clear = {
    id: 'clear',
    label: paletteWords.clear,
    icon: <FilterX className={iconClass} />,
    disabledReason: isNarrowed ? undefined : paletteWords.nothingToClear,
    run: () => change(withoutFilters),
  };
  const selection = [
    {
      id: 'choose-matching',
      label: isNarrowed ? chooseWords.matching : chooseWords.everyone,
      icon: <ListChecks className={iconClass} />,
      run: () => choose('matching'),
    },
    {
      id: 'choose-from-list',
      label: chooseWords.fromList,
      icon: <ClipboardList className={iconClass} />,
      run: () => choose('from-list'),
    },
  ];
  return [
    { title: paletteWords.sections.filter, items: [...filters.map(optionOf), ...(params ? [clear] : [])] },
    { title: paletteWords.sections.order, items: orders.map(optionOf) },
    { title: paletteWords.sections.selection, items: selection },
  ];
}

/** Whichever page of it is shown. */
function isSameList(one: ListParams, other: ListParams): boolean {
  const linkOf = (params: ListParams) => writeListParams({ ...params, cursor: undefined });
  return linkOf(one) === linkOf(other);
}
