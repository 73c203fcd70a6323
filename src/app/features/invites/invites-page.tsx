import { useQuery } from '@tanstack/react-query';
import { MailPlus } from 'lucide';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { inviteListQuery } from '#app/api/invite-queries.ts';
import { inviteColumns } from '#app/features/invites/invite-columns.tsx';
import { InviteFilters } from '#app/features/invites/invite-filters.tsx';
import { InviteListContext } from '#app/features/invites/invite-list-context.ts';
import { inviteListInput, inviteListParams } from '#app/features/invites/invite-list-params.ts';
import { SendAgain } from '#app/features/invites/send-again.tsx';
import { inviteListMessages } from '#app/messages/people/invite-list-messages.ts';
import { EmptyList } from '#app/table/empty-list.tsx';
import { ListTable } from '#app/table/list-table.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { PageLayout } from '#app/ui/page-layout.tsx';
import type { ReceivedInvite } from '#contract/invite.ts';

const empty = { icon: MailPlus, none: inviteListMessages.none, noMatch: inviteListMessages.noMatch };

/** A portal's invites. The URL holds the filters, order and page. */
export function InvitesPage() {
  const { portal_id = '' } = useParams();
  const [params] = useUrlParams(inviteListParams);
  const query = useQuery(inviteListQuery(inviteListInput(portal_id, params)));
  const [again, setAgain] = useState<ReceivedInvite>();
  const context = useMemo(() => ({ portal_id, onSendAgain: setAgain }), [portal_id]);
  return (
    <PageLayout title={inviteListMessages.title} isList>
      <InviteFilters />
      <InviteListContext value={context}>
        <ListTable
          query={query}
          columns={inviteColumns}
          params={inviteListParams}
          messages={inviteListMessages}
          empty={<EmptyList texts={empty} params={inviteListParams} />}
          hasTwoLines
        />
      </InviteListContext>
      {again && <SendAgain portal_id={portal_id} invite={again} onClose={() => setAgain(undefined)} />}
    </PageLayout>
  );
}
