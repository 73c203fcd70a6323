import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

interface Child {
  pid: number;
  /** The lines printed so far. */
  lines: string[];
  /** Resolves when that many lines were printed; rejects if the process ends before. */
  printed(count: number): Promise<void>;
  /** Writes a line to its standard input. */
  send(line: string): void;
  /** Kills the process, as in a crash, and waits until it has ended. */
  kill(): Promise<void>;
}

/** Runs TypeScript code, which can use the project's imports, in a child process. */
export function runChild(code: string, ...args: string[]): Child {
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', code, '--', ...args];
  const child: ChildProcess = spawn(process.execPath, flags, { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!child.pid || !child.stdin || !child.stdout) throw new Error('The child process did not start.');
  const lines: string[] = [];
  const output = createInterface(child.stdout);
  output.on('line', (line) => lines.push(line));
  const input = child.stdin;
  const ended = once(child, 'exit');
  return {
    pid: child.pid,
    lines,
    async printed(count) {
      const closed = once(output, 'close').then(() => true);
      while (lines.length < count) {
        const over = await Promise.race([once(output, 'line').then(() => false), closed]);
        if (over && lines.length < count)
          throw new Error(`The child process ended after: ${lines.join(' / ')}`);
      }
    },
    send: (line) => void input.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
