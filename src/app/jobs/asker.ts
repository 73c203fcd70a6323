import PQueue from 'p-queue';
import { isPassing } from '#app/api/is-passing.ts';
import { askPatiently, type Pause } from '#app/api/patience.ts';
import { HaltError, haltOf } from '#app/jobs/halt.ts';
import type { Pace } from '#app/jobs/pace.ts';
import { ApiError } from '#client/client-error.ts';

/**
 * @param isUrgent what has been begun: asked before what is not, and also when the job is stopped meanwhile
 * @throws {HaltError} when no other request would fare better
 */
export type Ask = <T>(call: () => Promise<T>, isUrgent?: boolean) => Promise<T>;

interface AskerOptions {
  /** Ends waiting; a request under way is not cut. */
  signal: AbortSignal;
  pace: Pace;
  /** What is waited for, when nothing else moves. */
  onPause: (pause: Pause | undefined) => void;
}

const pauses = [250, 1000, 2000, 4000, 8000];

/** Requests that others, who use the page meanwhile, find still there. */
export const reserve = 0.05;

/**
 * How a job asks: as many at once as the pace allows, as patiently as the service wants it, and, while no request at all is
 * answered, without an end. What fails
 * while others are answered is at fault itself, and is given up after its tries.
 */
export function createAsker({ signal, pace, onPause }: AskerOptions): Ask {
  const requests = new PQueue({ concurrency: pace.limit() });
  let asking = 0;
  let answeredAt = 0;
  const waiting = new Set<Pause>();
  let told: Pause | undefined;
  const tell = () => {
    const pause = waiting.size > 0 && waiting.size === asking ? [...waiting][0] : undefined;
    // Said once: whoever shows it is told of nothing else.
    if (pause !== told) onPause(pause);
    told = pause;
  };

  const timed =
    <T>(call: () => Promise<T>, isUrgent: boolean) =>
    async () => {
      // Stopped while this waited for its turn: what is urgent has been begun, and is let end.
      if (!isUrgent) signal.throwIfAborted();
      const start = performance.now();
      try {
        const answer = await call();
        answeredAt = Date.now();
        pace.note(performance.now() - start);
        return answer;
      } catch (error) {
        const isLimit = error instanceof ApiError && error.status === 429;
        if (isPassing(error) || isLimit) pace.ease();
        else answeredAt = Date.now();
        throw error;
      } finally {
        requests.concurrency = pace.limit();
      }
    };
  const askOften = async <T>(call: () => Promise<T>, isUrgent: boolean): Promise<T> => {
    const inTurn = () => requests.add(timed(call, isUrgent), { priority: isUrgent ? 1 : 0 });
    let own: Pause | undefined;
    const onOwnPause = (pause: Pause | undefined) => {
      if (own) waiting.delete(own);
      if (pause) waiting.add(pause);
      own = pause;
      tell();
    };
    for (;;) {
      const begun = Date.now();
      try {
        return await askPatiently(inTurn, { signal, onPause: onOwnPause, pauses, reserve });
      } catch (error) {
        onOwnPause(undefined);
        const halt = haltOf(error);
        if (halt) throw new HaltError(halt, error);
        const isAway = isPassing(error) && answeredAt < begun;
        if (!isAway || signal.aborted) throw error;
      }
    }
  };
  return async (call, isUrgent = false) => {
    asking += 1;
    try {
      return await askOften(call, isUrgent);
    } finally {
      asking -= 1;
      tell();
    }
  };
}
