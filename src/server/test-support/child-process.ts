import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Child {
  pid: number;
  /** What it has printed so far, line by line. */
  lines: string[];
  /** Resolves once it has printed that many lines; rejects when it ends before. */
  printed(count: number): Promise<void>;
  /** Writes a line to its standard input. */
  send(line: string): void;
  /** Ends it as a crash would, and waits until it has ended. */
  kill(): Promise<void>;
}

/** Runs a piece of TypeScript, with the project's own imports, in a process of its own. */
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
