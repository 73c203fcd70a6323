import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { groupQuery } from '#app/api/group-queries.ts';
import { openReadList } from '#app/api/read-list.ts';
import { readListRequest } from '#app/features/profiles/complete-search/use-open-read-list.ts';
import { isReversed, PeriodField } from '#app/features/profiles/refine/period-field.tsx';
import { ReadingNote } from '#app/features/profiles/refine/reading-note.tsx';
import { useRefineGroups } from '#app/features/profiles/refine/use-refine-groups.ts';
import { GroupMultiSelect } from '#app/group-picker/group-multi-select.tsx';
import { readFields } from '#app/lib/url-fields.ts';
import { refineFormMessages, refineMessages } from '#app/messages/profiles/refine-messages.ts';
import { isRefined, profileListParams } from '#app/profile-list/list-params.ts';
import { refineFields, type Refinement, refinementText } from '#app/profile-list/refine-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { FormModal } from '#app/task/form-modal.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { TextField } from '#app/ui/fields/text-field.tsx';

const groupFields = ['in_all', 'in_any', 'in_none'] as const;

const sources = [
  { value: 'any', label: refineFormMessages.any },
  { value: 'sso', label: refineMessages.sources.sso },
  { value: 'manual', label: refineMessages.sources.manual },
  { value: 'none', label: refineMessages.sources.none },
] as const;

/** Filters that the API does not have. They take effect together, since they can take many requests. */
export function RefineDialog({ portal_id, onClose }: { portal_id: string; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [params, changeParams] = useListParams();
  const [draft, setDraft] = useState(() => refinementOf(params));
  const change = (part: Partial<Refinement>) => setDraft((now) => ({ ...now, ...part }));
  const groups = useRefineGroups(
    portal_id,
    groupFields.flatMap((field) => draft[field]),
  );
  const { source, created, updated, domain } = draft;
  const submit = () => {
    const next = profileListParams.change(params, draft);
    // Clicked, so that it reads on without asking.
    if (isRefined(next)) openReadList(readListRequest(portal_id, next)).enter();
    // First, or it would ask before the list changes.
    flushSync(onClose);
    changeParams((now) => profileListParams.change(now, draft));
  };
  return (
    <FormModal
      title={refineFormMessages.title}
      submitLabel={refineFormMessages.submit}
      isDirty={refinementText(draft) !== refinementText(params)}
      disabledReason={isReversed(created) || isReversed(updated) ? refineFormMessages.reversed : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {groupFields.map((field) => (
        <GroupMultiSelect
          key={field}
          portal_id={portal_id}
          label={refineMessages[field]}
          selectLabel={refineFormMessages.selectGroups[field]}
          selected={draft[field].map((id) => groups.get(id) ?? { id, name: id })}
          onChange={(selected) => {
            // The names of new ones are known, so that nobody waits for them. The others stand for what the link names.
            for (const group of selected.filter(({ id }) => !draft[field].includes(id)))
              queryClient.setQueryData(groupQuery(portal_id, group.id).queryKey, group);
            change({ [field]: selected.map(({ id }) => id) });
          }}
        />
      ))}
      <div className="flex flex-col gap-1.5">
        <span aria-hidden="true" className="font-medium">
          {refineMessages.source}
        </span>
        <div>
          <SegmentedControl
            label={refineMessages.source}
            options={sources}
            value={source ?? 'any'}
            onChange={(option) => change({ source: option === 'any' ? undefined : option })}
          />
        </div>
      </div>
      <PeriodField
        label={refineMessages.created}
        value={created}
        onChange={(period) => change({ created: period })}
      />
      <PeriodField
        label={refineMessages.updated}
        value={updated}
        onChange={(period) => change({ updated: period })}
      />
      <TextField
        isExact
        label={refineMessages.domain}
        hint={refineFormMessages.domainHint}
        value={domain}
        onChange={(text) => change({ domain: text })}
        maxLength={255}
      />
      <ReadingNote portal_id={portal_id} params={{ ...params, ...draft }} />
    </FormModal>
  );
}

/** Without the other parameters of the list, which can change while the dialog is open. */
function refinementOf(params: Refinement): Refinement {
  return readFields(refineFields, new URLSearchParams(refinementText(params)));
}
