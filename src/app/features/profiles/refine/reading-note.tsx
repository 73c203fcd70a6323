import { knownPages } from '#app/api/list-sizes.ts';
import { queryClient } from '#app/api/query-client.ts';
import { readRowsQuery } from '#app/api/read-rows.ts';
import { completeRows } from '#app/features/profiles/complete-search/list-source.ts';
import { clockTime } from '#app/lib/time/clock-time.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { refineFormMessages } from '#app/messages/profiles/refine-messages.ts';
import { listInput, type ListParams } from '#app/profile-list/list-params.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';

/** What refining a list reads, and how it works. */
export function ReadingNote({ portal_id, params }: { portal_id: string; params: ListParams }) {
  const { cost, isRead, how } = refineFormMessages;
  const input = listInput(portal_id, params);
  const { dataUpdatedAt = 0 } = queryClient.getQueryState(readRowsQuery(input).queryKey) ?? {};
  return (
    <div>
      <p className="text-ink-2">
        {completeRows(portal_id, params) ? isRead(clockTime(dataUpdatedAt)) : cost(knownPages(input))}
      </p>
      <Disclosure summary={commonMessages.howThisWorks}>
        {Object.values(how).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Disclosure>
    </div>
  );
}
