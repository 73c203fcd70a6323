import { useSelector } from '@tanstack/react-store';
import type { ReactNode } from 'react';
import type { TraversalProgress } from '#app/api/profile-traversal.ts';
import type { MatchingSelection } from '#app/features/profiles/bulk-select/select-matching.ts';
import type { TaskState } from '#app/lib/create-task.ts';
import { onFirstClick } from '#app/lib/is-second-click.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { selectMatchingMessages } from '#app/messages/profiles/bulk-select-messages.ts';
import { commonMessages } from '#app/messages/common-messages.ts';
import { completeSearchMessages } from '#app/messages/profiles/complete-search-messages.ts';
import { TaskFailureNotice } from '#app/task/task-failure-notice.tsx';
import { TaskProgress } from '#app/task/task-progress.tsx';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Button } from '#app/ui/buttons/button.tsx';
import { ModalBody, ModalFooter } from '#app/ui/dialogs/modal.tsx';

interface SelectMatchingProgressProps {
  selection: MatchingSelection;
  /** Whether only some profiles of the portal are selected. */
  hasFilters: boolean;
  onClose: () => void;
  /** Describes the filters. */
  children: ReactNode;
}

/** The number of profiles found so far, with buttons to stop, continue, or select those found. */
export function SelectMatchingProgress({
  selection,
  hasFilters,
  onClose,
  children,
}: SelectMatchingProgressProps) {
  const state = useSelector(selection.state);
  const { phase, error } = state;
  const { count, unreadable } = state.progress;
  const next = {
    running: { label: selectMatchingMessages.stop, act: () => selection.stop() },
    stopped: { label: selectMatchingMessages.resume, act: () => void selection.run() },
    failed: { label: commonMessages.retry, act: () => void selection.run() },
    done: { label: commonMessages.close, act: onClose },
  }[phase];
  const selectPartial = () => {
    selection.selectPartial();
    onClose();
  };
  return (
    <>
      <ModalBody>
        {children}
        <TaskProgress
          text={progressText(state, hasFilters)}
          task={state}
          isEmpty={phase === 'done' && count === 0}
        />
        {unreadable > 0 && <Banner tone="warn">{listMessages.unreadable(unreadable)}</Banner>}
        {error && <TaskFailureNotice error={error} />}
        <Disclosure summary={commonMessages.howThisWorks}>
          <p>{selectMatchingMessages.frozen}</p>
          <p>{selectMatchingMessages.inexact}</p>
        </Disclosure>
      </ModalBody>
      <ModalFooter>
        {(phase === 'stopped' || phase === 'failed') && (
          <>
            <Button onClick={onClose}>{selectMatchingMessages.discard}</Button>
            {count > 0 && <Button onClick={selectPartial}>{selectMatchingMessages.keep(count)}</Button>}
          </>
        )}
        {/* One button in all phases, so that it keeps the focus. */}
        <Button variant={phase === 'running' ? 'secondary' : 'primary'} onClick={onFirstClick(next.act)}>
          {next.label}
        </Button>
      </ModalFooter>
    </>
  );
}

function progressText({ phase, progress }: TaskState<TraversalProgress>, hasFilters: boolean): string {
  const { count, read, unreadable } = progress;
  const { done, none, noneAtAll } = selectMatchingMessages;
  if (phase === 'done' && count === 0) return hasFilters ? none : noneAtAll;
  if (phase === 'done') return done(count);
  const isSearchedHere = read > count + unreadable;
  if (phase === 'running')
    return isSearchedHere ? completeSearchMessages.read(read, count) : selectMatchingMessages.soFar(count);
  return selectMatchingMessages[phase](count);
}
