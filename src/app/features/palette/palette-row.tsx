import { Check } from 'lucide';
import type { PaletteOption } from '#app/commands/palette-option.ts';
import { paletteListMessages } from '#app/messages/palette-list-messages.ts';
import { Highlight } from '#app/ui/highlight.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';

/** An option, with the typed part highlighted and a mark if it is already in effect. */
export function PaletteRow({ option, search }: { option: PaletteOption; search: string }) {
  const { icon, label, isName, detail, matchingId, isCurrent, disabledReason } = option;
  const note = disabledReason ?? option.hint;
  const marked = <Highlight text={label} search={search} />;
  return (
    <>
      <span aria-hidden="true" className="flex size-7 shrink-0 items-center justify-center text-ink-3">
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        {isName ? (
          <UserText className="block truncate font-medium">{marked}</UserText>
        ) : (
          <span className={disabledReason ? 'block text-ink-2' : 'block'}>{marked}</span>
        )}
        {detail && (
          <UserText className="block truncate text-xs text-ink-2">
            <Highlight text={detail} search={search} />
            {matchingId && (
              <>
                <span>{' · '}</span>
                <Highlight text={matchingId} search={search} isId />
              </>
            )}
          </UserText>
        )}
        {note && <span className="block text-xs text-ink-2">{note}</span>}
      </span>
      {isCurrent && (
        <>
          <Icon node={Check} className="size-4 shrink-0 text-accent" />
          <span className="sr-only">{paletteListMessages.current}</span>
        </>
      )}
    </>
  );
}
