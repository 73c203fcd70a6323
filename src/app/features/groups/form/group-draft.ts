import type { GroupUpdate, ReceivedGroup } from '#contract/group.ts';

/** A group as it is typed into the form. */
export interface GroupDraft {
  name: string;
  description: string;
  is_default: boolean;
  /** One ID per line. */
  sso_group_ids: string;
}

/** The longest name that the form takes, in characters. */
export const maxNameLength = 255;

/** @param group undefined for a new one */
export function draftOf(group: ReceivedGroup | undefined): GroupDraft {
  return {
    name: group?.name ?? '',
    description: group?.description ?? '',
    is_default: group?.is_default ?? false,
    sso_group_ids: group?.sso_group_ids?.join('\n') ?? '',
  };
}

/** The fields of a draft that differ from the group it began with. */
export function changedFields(draft: GroupDraft, before: GroupDraft): GroupUpdate {
  const typed = fieldsOf(draft);
  const old = fieldsOf(before);
  return {
    ...(typed.name !== old.name && { name: typed.name }),
    ...(typed.description !== old.description && { description: typed.description }),
    ...(typed.is_default !== old.is_default && { is_default: typed.is_default }),
    ...(typed.sso_group_ids.join('\n') !== old.sso_group_ids.join('\n') && {
      sso_group_ids: typed.sso_group_ids,
    }),
  };
}

function fieldsOf({ name, description, is_default, sso_group_ids }: GroupDraft): Required<GroupUpdate> {
  const ids = sso_group_ids.split('\n').map((id) => id.trim());
  return {
    name: name.trim(),
    description: description.trim(),
    is_default,
    sso_group_ids: [...new Set(ids.filter(Boolean))],
  };
}
