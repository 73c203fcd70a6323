import {
  ArrowDown,
  ArrowUp,
  CircleCheck,
  FilterX,
  type IconNode,
  ListFilter,
  Mail,
  SlidersHorizontal,
} from 'lucide';
import type { PaletteSection } from '#app/commands/palette-option.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import { useListCommands } from '#app/profile-list/use-list-commands.ts';
import { Icon } from '#app/ui/icon.tsx';

interface ListCommand {
  id: string;
  label: string;
  icon: IconNode;
  /** The list parameters that the command sets. */
  changed: Partial<ListParams>;
}

const filterCommands: ListCommand[] = [
  {
    id: 'any-status',
    label: paletteListMessages.anyStatus,
    icon: ListFilter,
    changed: { status: undefined },
  },
  { id: 'active', label: paletteListMessages.active, icon: CircleCheck, changed: { status: 'active' } },
  { id: 'invited', label: paletteListMessages.invited, icon: Mail, changed: { status: 'invited' } },
];

const orderCommands: ListCommand[] = [
  { id: 'newest-first', label: listMessages.newestFirst, icon: ArrowDown, changed: { order: 'desc' } },
  { id: 'oldest-first', label: listMessages.oldestFirst, icon: ArrowUp, changed: { order: 'asc' } },
];

/** The commands that filter and order the list of profiles. */
export function useFilterCommands(portal_id: string): PaletteSection[] {
  const { params, update, openDialog } = useListCommands(portal_id);
  const optionOf = ({ changed, icon, ...command }: ListCommand) => {
    const change = (now: ListParams) => profileListParams.change(now, changed);
    return {
      ...command,
      icon: <Icon node={icon} className="size-4" />,
      isCurrent: params !== undefined && isSameList(change(params), params),
      run: () => update(change),
    };
  };
  const refine = {
    id: 'refine',
    label: paletteListMessages.refine,
    icon: <Icon node={SlidersHorizontal} className="size-4" />,
    run: () => openDialog('refine'),
  };
  const clear = params && {
    id: 'clear',
    label: paletteListMessages.clear,
    icon: <Icon node={FilterX} className="size-4" />,
    disabledReason: profileListParams.isFiltered(params) ? undefined : paletteListMessages.nothingToClear,
    run: () => update(profileListParams.withoutFilters),
  };
  const { sections } = paletteListMessages;
  return [
    { title: sections.filter, items: [...filterCommands.map(optionOf), refine, ...(clear ? [clear] : [])] },
    { title: sections.order, items: orderCommands.map(optionOf) },
  ];
}

/** Compares everything except the page. */
function isSameList(one: ListParams, other: ListParams): boolean {
  const linkOf = (params: ListParams) => profileListParams.write({ ...params, cursor: undefined });
  return linkOf(one) === linkOf(other);
}
