import { useRefineTexts } from '#app/features/profiles/refine/use-refine-texts.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { FilterChip } from '#app/ui/fields/filter-chips.tsx';

/** The parts of the refinement, as chips that remove them. */
export function RefineChips({ portal_id, focusFallback }: { portal_id: string; focusFallback: string }) {
  const [params, , changeList] = useListParams();
  return useRefineTexts(portal_id, params).map(({ without, ...chip }) => (
    <FilterChip
      key={chip.label}
      {...chip}
      onRemove={() => changeList(without)}
      focusFallback={focusFallback}
    />
  ));
}
