import { useIsEmbedded } from '#app/auth/session-query.ts';
import type { ChosenOptions } from '#app/features/import-people/chosen-options.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';

interface ImportOptionsFormProps {
  options: ChosenOptions;
  onOptions: (options: ChosenOptions) => void;
  /** How many people are invited already. */
  invited: number;
}

const { modes, modeHints, repeat, repeatHints, sections } = importPeopleMessages;
const modeOptions = [
  { value: 'invite', label: modes.invite },
  { value: 'add', label: modes.add },
] as const;

/** How new people come, and what happens to those who are invited already. */
export function ImportOptionsForm({ options, onOptions, invited }: ImportOptionsFormProps) {
  const { mode, message, repeatsInvited } = options;
  const isEmbedded = useIsEmbedded();
  const hint = mode === 'invite' && isEmbedded ? 'inviteWithoutMail' : mode;
  return (
    <section aria-label={sections.options} className="flex max-w-3xl flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SegmentedControl
          label={sections.options}
          options={modeOptions}
          value={mode}
          onChange={(chosen) => onOptions({ ...options, mode: chosen })}
        />
        <span className="text-ink-2">{modeHints[hint]}</span>
      </div>
      {hint === 'invite' && (
        <TextField
          isMultiline
          label={importPeopleMessages.message}
          hint={importPeopleMessages.messageHint}
          value={message}
          onChange={(text) => onOptions({ ...options, message: text })}
        />
      )}
      {invited > 0 && (
        <Checkbox
          label={repeat[mode](invited)}
          hint={repeatHints[hint]}
          checked={repeatsInvited}
          onChange={(repeats) => onOptions({ ...options, repeatsInvited: repeats })}
        />
      )}
    </section>
  );
}
