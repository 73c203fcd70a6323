import { useFilterTexts } from '#app/features/profiles/filters/use-filter-texts.ts';
import type { Filters } from '#app/profile-list/list-params.ts';
import { UserText } from '#app/ui/user-text.tsx';

/** The filters of a list, one per line. */
export function FilterList({ portal_id, filters }: { portal_id: string; filters: Filters }) {
  return (
    <ul className="mt-1 list-disc ps-5 empty:hidden">
      {useFilterTexts(portal_id, filters).map(({ label, value }) => (
        <li key={label} className="wrap-anywhere">
          <span className="text-ink-2">{`${label}: `}</span>
          <UserText className="font-medium">{value}</UserText>
        </li>
      ))}
    </ul>
  );
}
