import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide';
import type { FoundProfiles } from '#app/people-lookup/look-up-entry.ts';
import { type LookupResult, lookupResultOf } from '#app/features/profiles/bulk-select/lookup-result.ts';
import { isolate } from '#app/messages/define-messages.ts';
import { lookupMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';

interface LookupRowProps {
  entry: string;
  found: FoundProfiles | undefined;
  /** Whether the service accepts no such email. */
  isRefused: boolean;
  /** The id of the profile selected for an ambiguous entry. */
  selectedId: string | undefined;
  onSelect: (profile_id: string) => void;
}

const icons = { found: CircleCheck, ambiguous: CircleHelp, missing: CircleX, open: CircleDashed };
const tones: Record<LookupResult, string> = {
  found: 'text-ok',
  ambiguous: 'text-warn',
  missing: 'text-danger',
  open: 'text-ink-3',
};

/** An entry of a list, and the profiles that it names. */
export function LookupRow({ entry, found, isRefused, selectedId, onSelect }: LookupRowProps) {
  const result = lookupResultOf(found);
  const icon = selectedId === undefined ? icons[result] : icons.found;
  const tone = tones[selectedId === undefined ? result : 'found'];
  return (
    <>
      <Icon node={icon} className={`size-4 shrink-0 ${tone}`} />
      <span className="min-w-0 flex-1">
        <UserText className="block truncate font-medium">{entry}</UserText>
        {result === 'found' && (
          <UserText className="block truncate text-xs text-ink-2">{found?.[0]?.profile.name}</UserText>
        )}
        {result === 'ambiguous' && found && (
          <select
            aria-label={lookupMessages.selectFor(isolate(entry))}
            value={selectedId ?? ''}
            onChange={(event) => onSelect(event.target.value)}
            className="h-6 max-w-full truncate rounded border border-line-strong bg-surface text-xs"
          >
            <option value="" disabled>
              {lookupMessages.several(found.length)}
            </option>
            {found.map(({ profile }) => (
              <option key={profile.id} value={profile.id} translate="no">
                {[profile.name, profile.email, profile.id].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        )}
        {result === 'missing' && (
          <span className="block text-xs text-danger">
            {isRefused ? lookupMessages.refused : lookupMessages.missing}
          </span>
        )}
        {result === 'open' && <span className="block text-xs text-ink-2">{lookupMessages.open}</span>}
      </span>
    </>
  );
}
