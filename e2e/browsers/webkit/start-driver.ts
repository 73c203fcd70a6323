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
  stop(): Promise<void>;
}

/** Starts WebKit's driver, on a display of its own. */
export async function startDriver({ driver, browser, xvfb }: WebKitPrograms): Promise<Driver> {
  const display = await startDisplay(xvfb);
  const port = await freePort();
  const running = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: 'ignore',
  });
  endWithUs(running);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(running);
    await end(display.process);
  };
  try {
    await Promise.race([untilReady(url), once(running, 'exit').then(() => refuse(driver))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, browser, stop };
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

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}
