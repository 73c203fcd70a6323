import type { AddMode } from '#app/api/people-writes.ts';
import { useIsEmbedded } from '#app/auth/session-query.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';

interface ImportOptionsFormProps {
  mode: AddMode;
  onMode: (mode: AddMode) => void;
  message: string;
  onMessage: (message: string) => void;
  /** How many people are invited already. */
  invited: number;
  repeatsInvited: boolean;
  onRepeatsInvited: (repeatsInvited: boolean) => void;
}

const { modes, modeHints, repeat, repeatHints, sections } = importPeopleMessages;
const modeOptions = [
  { value: 'invite', label: modes.invite },
  { value: 'add', label: modes.add },
] as const;

/** How new people come, and what happens to those who are invited already. */
export function ImportOptionsForm(props: ImportOptionsFormProps) {
  const { mode, onMode, message, onMessage, invited, repeatsInvited, onRepeatsInvited } = props;
  const isEmbedded = useIsEmbedded();
  const hint = mode === 'invite' && isEmbedded ? 'inviteWithoutMail' : mode;
  return (
    <section aria-label={sections.options} className="flex max-w-3xl flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SegmentedControl label={sections.options} options={modeOptions} value={mode} onChange={onMode} />
        <span className="text-ink-2">{modeHints[hint]}</span>
      </div>
      {hint === 'invite' && (
        <TextField
          isMultiline
          label={importPeopleMessages.message}
          hint={importPeopleMessages.messageHint}
          value={message}
          onChange={onMessage}
        />
      )}
      {invited > 0 && (
        <Checkbox
          label={repeat[mode](invited)}
          hint={repeatHints[hint]}
          checked={repeatsInvited}
          onChange={onRepeatsInvited}
        />
      )}
    </section>
  );
}
