import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import {
  simulateService,
  type SimulatedService,
  type SimulationOptions,
} from '#e2e/support/simulated-service/simulate-service.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

export interface RunningService extends Omit<SimulatedService, 'answer'> {
  url: string;
  close(): Promise<void>;
}

interface StartOptions extends SimulationOptions {
  /** Default: a free one. */
  port?: number;
  /** Called with each request and the status of its answer. */
  onAnswer?: (request: Request, status: number) => void;
}

/**
 * Serves a simulated service on this machine.
 * @throws {Error} if the port is in use
 */
export async function startSimulatedService({
  port = 0,
  onAnswer,
  ...options
}: StartOptions): Promise<RunningService> {
  const { answer, settings, reset } = simulateService(options);
  const listener = getRequestListener(async (request) => {
    const response = await answer(request);
    onAnswer?.(request, response.status);
    return response;
  });
  const server = createServer((request, response) => void listener(request, response));
  const url = `http://127.0.0.1:${await listenLocally(server, port)}`;
  return {
    url,
    settings,
    reset,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
