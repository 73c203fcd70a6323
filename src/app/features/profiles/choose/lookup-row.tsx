import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import type { Found } from '#app/features/profiles/choose/look-up.ts';
import { type Outcome, outcomeOf } from '#app/features/profiles/choose/outcome.ts';
import { isolate } from '#app/lib/words/catalogue.ts';
import { lookupWords } from '#app/lib/words/choose-list.ts';

interface LookupRowProps {
  entry: string;
  found: Found | undefined;
  /** Where the entry names several, the id of the one that is meant. */
  choice: string | undefined;
  onChoose: (profile_id: string) => void;
}

const icons = { found: CircleCheck, ambiguous: CircleHelp, missing: CircleX, open: CircleDashed };
const tones: Record<Outcome, string> = {
  found: 'text-ok',
  ambiguous: 'text-warn',
  missing: 'text-danger',
  open: 'text-ink-3',
};

/** An entry of a list, and whom it names. */
export function LookupRow({ entry, found, choice, onChoose }: LookupRowProps) {
  const outcome = outcomeOf(found);
  const Icon = choice === undefined ? icons[outcome] : icons.found;
  const tone = tones[choice === undefined ? outcome : 'found'];
  return (
    <>
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${tone}`} />
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{entry}</bdi>
        {outcome === 'found' && (
          <bdi className="block truncate text-xs text-ink-2">{found?.[0]?.profile.name}</bdi>
        )}
        {outcome === 'ambiguous' && found && (
          <select
            aria-label={lookupWords.choose(isolate(entry))}
            value={choice ?? ''}
            onChange={(event) => onChoose(event.target.value)}
            className="h-6 max-w-full truncate rounded border border-line-strong bg-surface text-xs"
          >
            <option value="" disabled>
              {lookupWords.several(found.length)}
            </option>
            {found.map(({ profile }) => (
              <option key={profile.id} value={profile.id}>
                {[profile.name, profile.email, profile.id].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        )}
        {outcome === 'missing' && <span className="block text-xs text-danger">{lookupWords.missing}</span>}
        {outcome === 'open' && <span className="block text-xs text-ink-2">{lookupWords.open}</span>}
      </span>
    </>
  );
}
