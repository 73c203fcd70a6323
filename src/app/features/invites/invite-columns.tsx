import { use } from 'react';
import { useIsViewer } from '#app/auth/session-query.ts';
import { InviteListContext } from '#app/features/invites/invite-list-context.ts';
import { mayHaveExpired } from '#app/features/invites/may-have-expired.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { inviteListMessages } from '#app/messages/people/invite-list-messages.ts';
import { peopleAccessMessages } from '#app/messages/people/people-access-messages.ts';
import { profilePath } from '#app/navigation/page-paths.ts';
import { fromList } from '#app/navigation/use-close-drawer.ts';
import { ProfileEmail } from '#app/profile-list/profile-email.tsx';
import { createdColumn } from '#app/table/cells/created-column.tsx';
import { LinkCell } from '#app/table/cells/link-cell.tsx';
import { TextCell, UnknownCell } from '#app/table/cells/text-cell.tsx';
import { TimeCell } from '#app/table/cells/time-cell.tsx';
import type { DataTableColumn } from '#app/table/table-features.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import type { ReceivedInvite } from '#contract/invite.ts';
import { trimInvisible } from '#text/invisible.ts';

const statusTexts: Record<string, string> = inviteListMessages.statuses;

export const inviteColumns: DataTableColumn<ReceivedInvite>[] = [
  {
    id: 'person',
    header: inviteListMessages.person,
    cell: ({ row }) => <PersonCell invite={row.original} />,
  },
  {
    id: 'status',
    header: inviteListMessages.status,
    meta: { className: 'w-36 flex-none max-sm:hidden' },
    cell: ({ row }) => <StatusCell invite={row.original} />,
  },
  {
    id: 'message',
    header: inviteListMessages.message,
    meta: { className: 'flex-1 max-xl:hidden' },
    cell: ({ row: { original } }) => <TextCell text={original.message ?? ''} className="text-ink-2" />,
  },
  {
    id: 'invited_by',
    header: inviteListMessages.invitedBy,
    meta: { className: 'w-44 flex-none max-lg:hidden' },
    cell: ({ row: { original } }) => {
      const name = original.invited_by?.name ?? original.invited_by?.email;
      return name ? <TextCell text={name} className="text-ink-2" /> : <UnknownCell />;
    },
  },
  createdColumn(inviteListMessages.created, 'max-md:hidden'),
  {
    id: 'updated_at',
    header: inviteListMessages.updated,
    meta: { className: 'w-32 flex-none max-lg:hidden' },
    // Accepting an invite updates it, too, and nothing else tells when it was last sent.
    cell: ({ row: { original } }) => original.status !== 'accepted' && <TimeCell iso={original.updated_at} />,
  },
  {
    id: 'accepted_at',
    header: inviteListMessages.accepted,
    meta: { className: 'w-32 flex-none max-lg:hidden' },
    cell: ({ row: { original } }) => original.accepted_at && <TimeCell iso={original.accepted_at} />,
  },
  {
    id: 'send_again',
    header: () => <span className="sr-only">{inviteListMessages.sendAgain}</span>,
    meta: { className: 'w-32 flex-none' },
    cell: ({ row }) => <SendAgainCell invite={row.original} />,
  },
];

/** The name, which leads to the profile, and the email. */
function PersonCell({ invite }: { invite: ReceivedInvite }) {
  const { portal_id } = use(InviteListContext);
  const { consumer_profile: person } = invite;
  if (!person) return <UnknownCell />;
  return (
    <span className="block min-w-0">
      <LinkCell
        to={profilePath(portal_id, person.id)}
        state={fromList}
        text={person.name ?? person.email ?? person.id}
        className="block"
      />
      <span className="block truncate text-xs text-ink-2">
        <span className="sm:hidden">
          <span>{statusTextOf(invite)}</span>
          {mayHaveExpired(invite) && <span>{`, ${inviteListMessages.mayHaveExpired}`}</span>}
          <span>{' · '}</span>
        </span>
        <ProfileEmail profile={person} className="" />
      </span>
    </span>
  );
}

function StatusCell({ invite }: { invite: ReceivedInvite }) {
  return (
    <span className="block">
      <Badge tone={invite.status === 'accepted' ? 'ok' : 'warn'}>{statusTextOf(invite)}</Badge>
      {mayHaveExpired(invite) && (
        <span
          title={inviteListMessages.mayHaveExpiredHint}
          className="block text-xs whitespace-nowrap text-ink-2"
        >
          {inviteListMessages.mayHaveExpired}
        </span>
      )}
    </span>
  );
}

function statusTextOf({ status }: ReceivedInvite): string {
  return statusTexts[status ?? ''] ?? status ?? commonMessages.unknown;
}

function SendAgainCell({ invite }: { invite: ReceivedInvite }) {
  const { onSendAgain } = use(InviteListContext);
  const isViewer = useIsViewer();
  const { status, consumer_profile: person } = invite;
  const unnamed = trimInvisible(person?.name ?? '') === '' ? inviteListMessages.noName : undefined;
  const unknown = person?.email ? unnamed : inviteListMessages.noEmail;
  if (status === 'accepted') return null;
  return (
    <Button
      aria-label={inviteListMessages.sendAgainTo(person?.name || person?.email || '')}
      aria-haspopup="dialog"
      disabledReason={isViewer ? peopleAccessMessages.viewer : unknown}
      onClick={() => onSendAgain(invite)}
    >
      {inviteListMessages.sendAgain}
    </Button>
  );
}
