import { daysOf } from '#app/features/profiles/refine/period-bounds.ts';
import { useRefineGroups } from '#app/features/profiles/refine/use-refine-groups.ts';
import { refineMessages } from '#app/messages/profiles/refine-messages.ts';
import type { Refinement } from '#app/profile-list/refine-params.ts';

interface RefineText {
  label: string;
  /** Undefined while names of groups load. */
  value: string | undefined;
  /** What to change to do without it. */
  without: Partial<Refinement>;
}

/** The parts of a refinement, as labels and values. */
export function useRefineTexts(portal_id: string, refinement: Refinement): RefineText[] {
  const { in_all, in_any, in_none, source, created, updated, domain } = refinement;
  const groups = useRefineGroups(portal_id, [...in_all, ...in_any, ...in_none]);
  const namesOf = (ids: readonly string[]) => {
    const names = ids.map((id) => groups.get(id)?.name);
    return names.includes(undefined) ? undefined : names.join(', ');
  };
  const text = (isThere: boolean, label: string, value: string | undefined, without: Partial<Refinement>) =>
    isThere ? [{ label, value, without }] : [];
  return [
    ...text(in_all.length > 0, refineMessages.in_all, namesOf(in_all), { in_all: [] }),
    ...text(in_any.length > 0, refineMessages.in_any, namesOf(in_any), { in_any: [] }),
    ...text(in_none.length > 0, refineMessages.in_none, namesOf(in_none), { in_none: [] }),
    ...text(source !== undefined, refineMessages.source, source && refineMessages.sources[source], {
      source: undefined,
    }),
    ...text(created !== undefined, refineMessages.created, periodText(created), { created: undefined }),
    ...text(updated !== undefined, refineMessages.updated, periodText(updated), { updated: undefined }),
    ...text(domain.trim() !== '', refineMessages.domain, domain.trim(), { domain: '' }),
  ];
}

function periodText(period = ''): string {
  const [from, to] = daysOf(period) ?? [];
  if (from && to) return refineMessages.days(from, to);
  if (from) return refineMessages.from(from);
  return to ? refineMessages.until(to) : refineMessages.lastDays(period);
}
