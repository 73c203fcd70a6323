import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

/** The simulated device or network. */
export type Condition = 'plain' | 'CPU 4x slower' | 'slow line';

/** The little that a measurement needs of a page, so that any driver can supply it. */
export interface BenchPage {
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It must not close over anything; its argument and result are JSON. */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Real input: a key, or a combination such as `Control+a`. */
  press(keys: string): Promise<void>;
  /** Real input: moves the mouse to a point in the window, in CSS pixels. */
  moveMouse(x: number, y: number): Promise<void>;
  /** Real input: presses and releases the mouse where it is. */
  clickMouse(): Promise<void>;
}

/** The page's memory after a garbage collection. */
interface Memory {
  /** Its JavaScript heap, in bytes. */
  heap: number;
  /** DOM nodes, including detached ones that are still referenced. */
  nodes: number;
}

export interface Opened {
  page: BenchPage;
  /** Undefined where the browser does not tell. */
  memory: (() => Promise<Memory>) | undefined;
  close(): Promise<void>;
}

export interface BenchBrowser {
  name: BrowserName;
  version: string;
  /** The conditions that it can simulate; `plain` first. */
  conditions: readonly Condition[];
  /** Opens an empty page, 1440 × 900, with its own cache, under a condition. */
  open(condition: Condition): Promise<Opened>;
  close(): Promise<void>;
}

/** The conditions that all of the browsers can simulate. */
export function sharedConditions(browsers: BenchBrowser[]): Condition[] {
  const [first, ...others] = browsers;
  return (first?.conditions ?? []).filter((condition) =>
    others.every(({ conditions }) => conditions.includes(condition)),
  );
}

/** The window's inner size, in CSS pixels. */
export const viewport = { width: 1440, height: 900 };
