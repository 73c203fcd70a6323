import { clsx } from 'clsx';
import { Plus, Undo2, X } from 'lucide';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { PageLink } from '#app/navigation/page-link.tsx';
import { viaShort, viaText } from '#app/profile-list/assigned-via.ts';
import { nonRemovableReason } from '#app/profile-list/non-removable-reason.ts';
import { includes } from '#app/features/profiles/group-editor/group-draft.ts';
import type { GroupEditor } from '#app/features/profiles/group-editor/use-group-editor.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import { groupPeoplePath } from '#app/navigation/page-paths.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { IconButton } from '#app/ui/buttons/icon-button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedAssignment } from '#contract/profile.ts';

const tones: Record<string, Tone> = { manual: 'accent', sso: 'info' };
const iconClass = 'size-4';

/** An assigned group, its source, and a Remove button, which is disabled where removing it has no effect. */
export function AssignedGroupRow({
  assignment,
  editor,
}: {
  assignment: ReceivedAssignment;
  editor: GroupEditor;
}) {
  const { group, assigned_via: via } = assignment;
  const isPendingRemoval = includes(editor.pending.unassign, group);
  return (
    <GroupRow
      group={group}
      struck={isPendingRemoval}
      note={isPendingRemoval ? groupMessages.willBeRemoved : undefined}
      badge={
        <span title={viaText(via)}>
          <Badge tone={tones[via] ?? 'neutral'}>
            <span aria-hidden="true">{viaShort(via)}</span>
            <span className="sr-only">{viaText(via)}</span>
          </Badge>
        </span>
      }
      action={
        <IconButton
          label={isPendingRemoval ? groupMessages.undoRemove(group.name) : groupMessages.remove(group.name)}
          icon={
            isPendingRemoval ? (
              <Icon node={Undo2} className={iconClass} />
            ) : (
              <Icon node={X} className={iconClass} />
            )
          }
          disabledReason={editor.fixedReason ?? nonRemovableReason(via)}
          onClick={() => editor.toggle(group)}
        />
      }
    />
  );
}

/** A group that will be assigned on Save. */
export function PendingGroupRow({ group, editor }: { group: ReceivedGroup; editor: GroupEditor }) {
  return (
    <GroupRow
      group={group}
      note={groupMessages.willBeAssigned}
      badge={<Icon node={Plus} className="size-4 text-ok" />}
      action={
        <IconButton
          label={groupMessages.remove(group.name)}
          icon={<Icon node={X} className={iconClass} />}
          disabledReason={editor.fixedReason}
          onClick={() => editor.toggle(group)}
        />
      }
    />
  );
}

interface GroupRowProps {
  group: ReceivedGroup;
  /** What will become of it; by default, its description is shown. */
  note?: string | undefined;
  badge: ReactNode;
  action: ReactNode;
  struck?: boolean;
}

function GroupRow({ group, note, badge, action, struck = false }: GroupRowProps) {
  const { portal_id = '' } = useParams();
  return (
    <li className="flex items-center gap-3 py-1.5 ps-3 pe-1.5">
      <div className="min-w-0 flex-1">
        <PageLink
          to={groupPeoplePath(portal_id, group.id)}
          title={group.name}
          className={clsx(
            'block truncate rounded-sm leading-6 font-medium hover:underline',
            struck && 'text-ink-2 line-through',
          )}
        >
          <UserText>{group.name}</UserText>
        </PageLink>
        {note ? (
          <span className="text-xs text-ink-2">{note}</span>
        ) : (
          group.description && (
            <UserText className="line-clamp-2 text-xs wrap-anywhere text-ink-2">{group.description}</UserText>
          )
        )}
      </div>
      {badge}
      {action}
    </li>
  );
}
