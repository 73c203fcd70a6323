import { useEffect, useState } from 'react';
import type { BulkSelectDialogProps } from '#app/features/profiles/bulk-select/bulk-select-dialog-props.ts';
import { BulkSelectModal } from '#app/features/profiles/bulk-select/bulk-select-modal.tsx';
import type { PastedList } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';
import { PastedListField } from '#app/features/profiles/bulk-select/pasted-list-field.tsx';
import { LookupReport } from '#app/features/profiles/bulk-select/lookup-report.tsx';
import { createLookup, type Lookup } from '#app/people-lookup/create-lookup.ts';
import { pastedListMessages, lookupMessages } from '#app/messages/profiles/pasted-list-messages.ts';
import { select } from '#app/profile-list/selection.ts';

interface PastedListDialogProps extends BulkSelectDialogProps {
  /** What has been pasted already. */
  pasted: string;
}

/** Selects the profiles that a list of emails or ids names: takes the list, looks it up, then selects. */
export function PastedListDialog({ portal_id, pasted, onClose }: PastedListDialogProps) {
  const [text, setText] = useState(pasted);
  const [search, setSearch] = useState<{ list: PastedList; lookup: Lookup }>();
  useEffect(() => () => search?.lookup.stop(), [search]);
  const start = (list: PastedList) => {
    const lookup = createLookup(portal_id, list.entries);
    void lookup.run();
    setSearch({ list, lookup });
  };
  return (
    <BulkSelectModal
      title={pastedListMessages.title}
      isWide
      isUnfinished={search !== undefined}
      question={lookupMessages.leave}
      onClose={onClose}
    >
      {search ? (
        <LookupReport
          {...search}
          onBack={() => setSearch(undefined)}
          onSelect={(profiles) => {
            select(portal_id, profiles);
            onClose();
          }}
        />
      ) : (
        <PastedListField text={text} onText={setText} onLookUp={start} onCancel={onClose} />
      )}
    </BulkSelectModal>
  );
}
