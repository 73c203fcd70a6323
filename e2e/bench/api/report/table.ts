import type { Measured } from '#e2e/bench/api/measure/measured.ts';

const columnWidth = 22;

/** One line for each operation, three numbers for each server: median and p99 in milliseconds, requests per second. */
export function tableLines(measured: Measured[]): string[] {
  const servers = [...new Set(measured.map(serverOf))];
  const operations = [...new Set(measured.map(({ operation }) => operation))];
  const nameWidth = Math.max(...operations.map((name) => name.length)) + 1;
  const head = servers.map((server) => `| ${server}`.padEnd(columnWidth));
  const units = servers.map(() => `|${cells('p50', 'p99', 'req/s')}`);
  return [
    ' '.repeat(nameWidth) + head.join(''),
    ' '.repeat(nameWidth) + units.join(''),
    ...operations.map((operation) => {
      const columns = servers.map((server) => {
        const found = measured.find((one) => one.operation === operation && serverOf(one) === server);
        return found ? `|${numbers(found)}` : '|'.padEnd(columnWidth);
      });
      return operation.padEnd(nameWidth) + columns.join('');
    }),
  ];
}

function serverOf({ target, phase }: Measured): string {
  return phase === 'fresh' ? target : `${target} ${phase}`;
}

function numbers({ median, p99, rate, failures }: Measured): string {
  return cells(time(median), time(p99), failures > 0 ? `${failures} failed` : String(Math.round(rate)));
}

function cells(median: string, p99: string, rate: string): string {
  return `${median.padStart(6)}${p99.padStart(7)}${rate.padStart(7)} `;
}

function time(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);
}
