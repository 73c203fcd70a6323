import { useSelector } from '@tanstack/react-store';
import { useEffect, useId, useState } from 'react';
import { PageLink } from '#app/navigation/page-link.tsx';
import type { Traversal } from '#app/api/profile-traversal.ts';
import { countPeople } from '#app/features/groups/people-count.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { groupDrawerMessages } from '#app/messages/groups/group-drawer-messages.ts';
import { groupPeoplePath } from '#app/navigation/page-paths.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

/** Who has the group: a link to the list of profiles, and their number on request. */
export function GroupPeople({ portal_id, group }: { portal_id: string; group: ReceivedGroup }) {
  const headingId = useId();
  const [count, setCount] = useState<Traversal>();
  useEffect(() => {
    void count?.run();
    return () => count?.stop();
  }, [count]);
  const start = () => setCount(countPeople(portal_id, group.id));
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2">
      <h2 id={headingId} className="font-semibold">
        {groupDrawerMessages.people}
      </h2>
      {group.is_default && <p className="text-ink-2">{groupDrawerMessages.everyone}</p>}
      <PageLink
        to={groupPeoplePath(portal_id, group.id)}
        className="self-start rounded-sm leading-6 text-accent underline-offset-2 hover:underline"
      >
        {groupDrawerMessages.showPeople}
      </PageLink>
      {count ? (
        <PeopleCount count={count} onAgain={start} />
      ) : (
        <Button className="self-start" onClick={start}>
          {groupDrawerMessages.count}
        </Button>
      )}
    </section>
  );
}

/** The number of people so far, with a button to stop, continue, retry or count again. */
function PeopleCount({ count, onAgain }: { count: Traversal; onAgain: () => void }) {
  const task = useSelector(count.state);
  const people = task.progress.count;
  const { text, label, act } = {
    running: { text: groupDrawerMessages.counting, label: groupDrawerMessages.stop, act: () => count.stop() },
    stopped: {
      text: groupDrawerMessages.stopped,
      label: groupDrawerMessages.resume,
      act: () => void count.run(),
    },
    failed: { text: groupDrawerMessages.failed, label: commonMessages.retry, act: () => void count.run() },
    done: { text: groupDrawerMessages.counted, label: groupDrawerMessages.countAgain, act: onAgain },
  }[task.phase];
  return (
    <>
      <TaskProgress text={text(people)} task={task} />
      {task.error && <TaskFailureNotice error={task.error} />}
      {/* One button in all phases, so that it keeps the focus. */}
      <Button className="self-start" onClick={onFirstClick(act)}>
        {label}
      </Button>
    </>
  );
}
