import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { screen } from '#e2e/browsers/webkit/window-place.ts';
import { freePort } from '#server/test-support/free-port.ts';

export interface WebKitPrograms {
  driver: string;
  browser: string;
  /** Gives the browser a display of its own. */
  xvfb: string;
}

export interface Driver {
  url: string;
  browser: string;
  /** Replaces a driver that does not answer. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts WebKit's driver, on a display of its own. */
export async function startDriver({ driver, browser, xvfb }: WebKitPrograms): Promise<Driver> {
  const display = await startDisplay(xvfb);
  const launch = () =>
    launchDriver(driver, display.name).catch(async (error: unknown) => {
      await end(display.process);
      throw error;
    });
  let running = await launch();
  return {
    browser,
    get url() {
      return running.url;
    },
    restart: async () => {
      // It ignores a polite request.
      await end(running.process, 'SIGKILL');
      running = await launch();
    },
    stop: async () => {
      await end(running.process);
      await end(display.process);
    },
  };
}

async function launchDriver(
  program: string,
  display: string,
): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  endWithUs(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([untilReady(url), once(child, 'exit').then(() => refuse(program))]);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { url, process: child };
}

async function startDisplay(xvfb: string): Promise<{ name: string; process: ChildProcess }> {
  // It chooses a free number itself, and writes it to the descriptor.
  const child = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', `${screen.width}x${screen.height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  endWithUs(child);
  const output = child.stdio[3];
  if (!output || !('on' in output)) throw new Error('Xvfb has no output.');
  const [number] = await once(createInterface({ input: output as NodeJS.ReadableStream }), 'line');
  return { name: `:${number}`, process: child };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const isReady = await fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (attempt === 100) throw new Error('WebKitWebDriver does not answer.');
    await wait(50);
  }
}

/** A run that is interrupted leaves nothing behind. */
function endWithUs(child: ChildProcess): void {
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

function refuse(program: string): never {
  throw new Error(`${program} ended at its start.`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
