/** What has happened in the page since the last call; times in milliseconds since navigation started. */
export interface Recorded {
  /** When the first rows were painted. */
  firstRows: number | undefined;
  /** Durations of tasks over 50 ms. Empty where the browser does not tell. */
  longTasks: number[];
  /** Scores of layout shifts, with any cause. Empty where the browser does not tell. */
  shifts: number[];
  /**
   * Durations from input to next paint, as reported by the browser, for inputs of 16 ms and more. Empty where the
   * browser does not tell.
   */
  inputs: number[];
  /** Time from the awaited input to its next paint, in milliseconds. */
  nextPaint: number | undefined;
  content: number | undefined;
}

/**
 * The content that an input leads to: rows other than these (the ids in their links), a profile's drawer, or an element
 * that matches a selector.
 */
export type Awaited = { otherRowsThan: string } | { drawerOf: string } | { element: string };

interface Recorder {
  /** Watches for the next input of a type, and for the content that it leads to. */
  await(input: 'click' | 'keydown', content: Awaited): void;
  /** What the awaited input led to, once its content is painted. */
  done(): Promise<Recorded>;
  /** What has happened so far, once the first rows are painted. */
  firstRows(): Promise<Recorded>;
  /** Resolves once the page has been idle for a while, with no request pending and all rows rendered. */
  settled(): Promise<void>;
  /** Resolves once no element matches the selector. */
  gone(selector: string): Promise<void>;
  /** The middle of an element, in CSS pixels of the window. */
  middleOf(selector: string): { x: number; y: number };
  rowIds(): string;
}

declare global {
  var recorder: Recorder;
}

/** Runs in the page, before its own scripts. It must not close over anything. */
export function installRecorder(): void {
  /** Longer than the hover delay, in milliseconds. */
  const quiet = 150;
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
    if ('element' in content) return document.querySelector(content.element) !== null;
    if ('otherRowsThan' in content) {
      const ids = rowIds();
      return ids !== '' && ids !== content.otherRowsThan;
    }
    // Not readable while it fades in.
    const title = document.querySelector('[data-layer="drawer"]:not([data-starting-style]) h2');
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
        // Ctrl comes before the key that it changes.
        if (kind !== inputKind || ('key' in event && event.key === 'Control')) return;
        inputKind = '';
        const from = event.timeStamp;
        inputAt = from;
        afterPaint((now) => (recorded.nextPaint = now - from));
      },
      { capture: true },
    );
  }
  const observe = (type: string, note: (entry: PerformanceEntry) => void, options = {}) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
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

  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const until = async (isSo: () => boolean, what: string) => {
    const start = performance.now();
    while (!isSo()) {
      if (performance.now() - start > 60_000) throw new Error(`Waited in vain: ${what}`);
      await wait(10);
    }
  };
  const isBusy = () => document.querySelector('table[aria-busy="true"]') !== null;
  // Idle is the absence of events, which only a timeout can detect.
  const settled = async () => {
    await wait(quiet);
    await until(() => underWay === 0 && performance.now() - lastEnd > quiet && !isBusy(), 'the page is idle');
  };

  globalThis.recorder = {
    await: (input, content) => {
      recorded = { ...empty(), firstRows: recorded.firstRows };
      inputKind = input;
      inputAt = undefined;
      awaited = content;
    },
    done: async () => {
      await until(
        () => recorded.nextPaint !== undefined && recorded.content !== undefined,
        JSON.stringify(awaited ?? 'the next paint'),
      );
      // The browser reports an input's timing after the frame.
      await wait(100);
      return recorded;
    },
    firstRows: async () => {
      await until(() => Number.isFinite(recorded.firstRows), 'the first rows');
      await settled();
      return recorded;
    },
    settled,
    gone: (selector) => until(() => document.querySelector(selector) === null, `no ${selector}`),
    middleOf: (selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (!box) throw new Error(`There is no ${selector}.`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    rowIds,
  };
}
