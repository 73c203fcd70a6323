import { useSelector } from '@tanstack/react-store';
import { type ReactNode, useEffect, useState } from 'react';
import { countPeople } from '#app/features/groups/people-count.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { groupDrawerMessages } from '#app/messages/groups/group-drawer-messages.ts';
import { groupFormMessages } from '#app/messages/groups/group-form-messages.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { Modal, ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';

interface ConfirmImpactProps {
  portal_id: string;
  /** Whose people are counted; undefined for everyone in the portal. */
  consumer_group_id?: string | undefined;
  title: string;
  body: string;
  confirmLabel: string;
  /** Why it cannot be confirmed now. */
  disabledReason?: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
  /** What came of confirming. */
  children?: ReactNode;
}

/** Asks before a change of what many people have, and counts them meanwhile. Nobody has to wait for the number. */
export function ConfirmImpact(props: ConfirmImpactProps) {
  const { portal_id, consumer_group_id, title, body, confirmLabel, disabledReason, children } = props;
  const { onConfirm, onClose } = props;
  const [count] = useState(() => countPeople(portal_id, consumer_group_id));
  const task = useSelector(count.state);
  useEffect(() => {
    void count.run();
    return () => count.stop();
  }, [count]);
  const people = task.progress.count;
  const text = {
    running: groupDrawerMessages.counting(people),
    stopped: groupDrawerMessages.stopped(people),
    failed: groupDrawerMessages.failed(people),
    done: groupFormMessages.touches(people),
  }[task.phase];
  return (
    <Modal title={title} onClose={onClose}>
      <ModalBody>
        <p>{body}</p>
        <TaskProgress text={text} task={task} />
        {task.error && <TaskFailureNotice error={task.error} />}
        {children}
      </ModalBody>
      <ModalFooter>
        {task.phase === 'running' && (
          <Button variant="ghost" onClick={() => count.stop()}>
            {groupFormMessages.skip}
          </Button>
        )}
        <Button onClick={onClose}>{commonMessages.cancel}</Button>
        <Button variant="danger" disabledReason={disabledReason} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
