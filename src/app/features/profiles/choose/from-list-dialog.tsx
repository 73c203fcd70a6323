import { useEffect, useState } from 'react';
import type { ChooseDialogProps } from '#app/features/profiles/choose/choose-button.tsx';
import { ChooseModal } from '#app/features/profiles/choose/choose-modal.tsx';
import { ListField } from '#app/features/profiles/choose/list-field.tsx';
import { LookupReport } from '#app/features/profiles/choose/lookup-report.tsx';
import { createLookup, type Lookup } from '#app/features/profiles/choose/run-lookup.ts';
import { chooseListWords, lookupWords } from '#app/lib/words/choose-list.ts';
import { select } from '#app/list/selection.ts';

/** Selects the profiles that a list of emails or ids names: first the list, then whom it names, then the selection. */
export function FromListDialog({ portal_id, onClose }: ChooseDialogProps) {
  const [text, setText] = useState('');
  const [lookup, setLookup] = useState<Lookup>();
  useEffect(() => () => lookup?.stop(), [lookup]);
  const start = (entries: readonly string[]) => {
    const started = createLookup(portal_id, entries);
    started.run();
    setLookup(started);
  };
  return (
    <ChooseModal
      title={chooseListWords.title}
      isWide
      isUnfinished={lookup !== undefined}
      question={lookupWords.leave}
      onClose={onClose}
    >
      {lookup ? (
        <LookupReport
          lookup={lookup}
          onBack={() => setLookup(undefined)}
          onSelect={(profiles) => {
            select(portal_id, profiles);
            onClose();
          }}
        />
      ) : (
        <ListField text={text} onText={setText} onLookUp={start} onCancel={onClose} />
      )}
    </ChooseModal>
  );
}
