/** What has happened in the page since the last call; times in milliseconds since navigation started. */
export interface Recorded {
  /** When the first rows were painted. */
  firstRows: number | undefined;
  /** Durations of tasks over 50 ms. */
  longTasks: number[];
  /** Scores of layout shifts, with any cause. */
  shifts: number[];
  /** Durations from input to next paint, as reported by the browser, for inputs of 16 ms and more. */
  inputs: number[];
  /** Time from the awaited input to its next paint, in milliseconds. */
  nextPaint: number | undefined;
  content: number | undefined;
}

/** The content that an input leads to: rows other than these (the ids in their links), or a profile's drawer. */
export type Awaited = { otherRowsThan: string } | { drawerOf: string };

export interface Recorder {
  /** Watches for the next input of a type, and for the content that it leads to. */
  await(input: 'click' | 'keydown', content: Awaited): void;
  isDone(): boolean;
  /** How long the page has been idle, in milliseconds. */
  quietFor(): number;
  rowIds(): string;
  take(): Recorded;
}

declare global {
  var recorder: Recorder;
}

/** Runs in the page, before its own scripts. It must not close over anything. */
export function installRecorder(): void {
  const empty = (): Recorded => ({
    firstRows: undefined,
    longTasks: [],
    shifts: [],
    inputs: [],
    nextPaint: undefined,
    content: undefined,
  });
  let recorded = empty();
  let inputKind = '';
  let inputAt: number | undefined;
  let awaited: Awaited | undefined;

  const afterPaint = (callback: (now: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => callback(performance.now()), { once: true });
      port1.start();
      port2.postMessage(0);
    });
  const rowIds = () => [...document.querySelectorAll('tbody a')].map(({ id }) => id).join(' ');
  const isThere = (content: Awaited): boolean => {
    if ('otherRowsThan' in content) {
      const ids = rowIds();
      return ids !== '' && ids !== content.otherRowsThan;
    }
    // Not readable while it fades in.
    const title = document.querySelector('[role="dialog"]:not([data-starting-style]) header h2');
    return title?.textContent === content.drawerOf;
  };
  const look = () => {
    if (recorded.firstRows === undefined && document.querySelector('tbody a')) {
      recorded.firstRows = Number.NaN;
      afterPaint((now) => (recorded.firstRows = now));
    }
    if (awaited && inputAt !== undefined && isThere(awaited)) {
      const from = inputAt;
      awaited = undefined;
      afterPaint((now) => (recorded.content = now - from));
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-starting-style'],
  });
  for (const kind of ['click', 'keydown']) {
    window.addEventListener(
      kind,
      (event) => {
        if (kind !== inputKind) return;
        inputKind = '';
        const from = event.timeStamp;
        inputAt = from;
        afterPaint((now) => (recorded.nextPaint = now - from));
      },
      { capture: true },
    );
  }
  const observe = (type: string, note: (entry: PerformanceEntry) => void, options = {}) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true, ...options });
  };
  observe('longtask', ({ duration }) => recorded.longTasks.push(duration));
  observe('layout-shift', (entry) =>
    recorded.shifts.push((entry as PerformanceEntry & { value: number }).value),
  );
  observe('event', ({ duration }) => recorded.inputs.push(duration), { durationThreshold: 16 });

  let underWay = 0;
  let lastEnd = 0;
  const ask = globalThis.fetch;
  globalThis.fetch = (...request) => {
    underWay++;
    return ask(...request).finally(() => {
      underWay--;
      lastEnd = performance.now();
    });
  };
  observe('resource', ({ startTime, duration }) => (lastEnd = Math.max(lastEnd, startTime + duration)));

  globalThis.recorder = {
    quietFor: () => (underWay > 0 ? 0 : performance.now() - lastEnd),
    await: (input, content) => {
      recorded = { ...empty(), firstRows: recorded.firstRows };
      inputKind = input;
      inputAt = undefined;
      awaited = content;
    },
    isDone: () => recorded.nextPaint !== undefined && recorded.content !== undefined,
    rowIds,
    take: () => recorded,
  };
}
