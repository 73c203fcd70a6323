import { useSameName } from '#app/features/groups/form/use-same-name.ts';
import type { GroupDraft } from '#app/features/groups/form/group-draft.ts';
import { groupFormMessages } from '#app/messages/groups/group-form-messages.ts';
import { Checkbox } from '#app/ui/fields/checkbox.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';
import type { Ref } from 'react';

interface GroupFieldsProps {
  portal_id: string;
  /** Undefined for a new group. */
  group_id: string | undefined;
  draft: GroupDraft;
  onChange: (changed: Partial<GroupDraft>) => void;
  nameRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
  nameProblem: string | undefined;
  /** Whether the service returns SSO group IDs. */
  hasSsoGroupIds: boolean;
}

/** The fields of a group. */
export function GroupFields(props: GroupFieldsProps) {
  const { portal_id, group_id, draft, onChange, nameRef, nameProblem, hasSsoGroupIds } = props;
  const sameName = useSameName(portal_id, draft.name, group_id);
  return (
    <>
      <TextField
        ref={nameRef}
        required
        label={groupFormMessages.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        problem={nameProblem}
        warning={sameName === undefined ? undefined : groupFormMessages.nameExists(sameName)}
      />
      <TextField
        isMultiline
        label={groupFormMessages.description}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      {hasSsoGroupIds && (
        <TextField
          isExact
          isMultiline
          label={groupFormMessages.ssoGroupIds}
          hint={groupFormMessages.ssoGroupIdsHint}
          value={draft.sso_group_ids}
          onChange={(sso_group_ids) => onChange({ sso_group_ids })}
        />
      )}
      <Checkbox
        label={groupFormMessages.isDefault}
        hint={groupFormMessages.isDefaultHint}
        checked={draft.is_default}
        onChange={(is_default) => onChange({ is_default })}
      />
    </>
  );
}
