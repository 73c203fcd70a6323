import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTask, type TaskRun } from '#app/lib/create-task.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A task whose runs the test ends. */
function startTask() {
  const runs: { run: TaskRun<number>; end: (error?: Error) => void }[] = [];
  const task = createTask(
    0,
    (run) =>
      new Promise<void>((resolve, reject) => {
        runs.push({ run, end: (error) => (error ? reject(error) : resolve()) });
      }),
  );
  const begin = () => {
    const ended = task.run();
    const started = runs.at(-1);
    if (!started) throw new Error('The work has not begun');
    return { ...started, ended };
  };
  return { ...task, begin };
}

test('it reports its progress at most ten times a second, and the last of it with its end', async () => {
  const { state, begin } = startTask();
  const shown: number[] = [];
  state.subscribe(({ progress }) => shown.push(progress));
  const { run, end, ended } = begin();
  shown.length = 0;
  for (let count = 1; count <= 30; count += 1) {
    run.report(count);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(shown).toEqual([10, 20, 30]);
  run.report(run.progress() + 1);
  end();
  await ended;
  expect(state.get()).toMatchObject({ phase: 'done', progress: 31 });
});

test('a pause is shown at once, and gone at its end', async () => {
  const { state, begin } = startTask();
  const { run, end, ended } = begin();
  run.onPause({ reason: 'limit', until: 5 });
  expect(state.get().pause).toEqual({ reason: 'limit', until: 5 });
  run.onPause(undefined);
  expect(state.get().pause).toBeUndefined();
  run.onPause({ reason: 'failure', until: 9 });
  end();
  await ended;
  expect(state.get()).toMatchObject({ phase: 'done', pause: undefined });
});

test('one that has failed says why, and is resumed with the progress it had', async () => {
  const { state, begin } = startTask();
  const first = begin();
  first.run.report(7);
  const error = new Error('away');
  first.end(error);
  await first.ended;
  expect(state.get()).toMatchObject({ phase: 'failed', progress: 7, error });
  const second = begin();
  expect(state.get()).toMatchObject({ phase: 'running', error: undefined });
  expect(second.run.progress()).toBe(7);
});

test('one that is stopped is stopped at once, and what the stopped run still says is ignored', async () => {
  const { state, stop, begin } = startTask();
  const first = begin();
  first.run.onPause({ reason: 'limit', until: 5 });
  stop('enough');
  expect(first.run.signal.reason).toBe('enough');
  expect(state.get()).toMatchObject({ phase: 'stopped', pause: undefined });
  const second = begin();
  first.run.report(99);
  first.run.onPause({ reason: 'limit', until: 6 });
  first.end(new Error('late'));
  await first.ended;
  await vi.advanceTimersByTimeAsync(500);
  expect(state.get()).toMatchObject({ phase: 'running', progress: 0, pause: undefined, error: undefined });
  second.end();
  await second.ended;
  expect(state.get().phase).toBe('done');
});

test('one that is over is not stopped', async () => {
  const { state, stop, begin } = startTask();
  const { run, end, ended } = begin();
  end();
  await ended;
  stop();
  expect(state.get().phase).toBe('done');
  expect(run.signal.aborted).toBe(false);
});
