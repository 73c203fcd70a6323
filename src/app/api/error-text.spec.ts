import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorText } from '#app/api/error-text.ts';
import { ApiError, ContractError, NetworkError } from '#client/client-error.ts';

const now = 1_800_000_000_000;
const requestId = 'req_1';

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a hint of the service', () => {
  const hint = 'Make sure that the portal exists';

  it('follows what the page says, in the body and in the summary', () => {
    const error = new ApiError(500, { code: 'internal_server_error', message: 'No.', hint }, { requestId });
    expect(errorText(error)).toEqual({
      title: 'Service error',
      body: 'Try again in a moment. Make sure that the portal exists.',
      detail: 'Make sure that the portal exists.',
      summary: 'Service error. Make sure that the portal exists.',
      requestId,
    });
  });

  it('follows the service’s message where the page has no words for the code', () => {
    const error = new ApiError(404, { code: 'not_found', message: 'The portal could not be found.', hint });
    expect(errorText(error)).toMatchObject({
      body: 'The portal could not be found. Make sure that the portal exists.',
      summary: 'The request was refused. The portal could not be found. Make sure that the portal exists.',
    });
  });

  it.each([[undefined], [null], ['']])('is left out if it is %j', (none) => {
    const error = new ApiError(500, { code: 'internal_server_error', message: 'No.', hint: none });
    expect(errorText(error)).toMatchObject({ body: 'Try again in a moment.', summary: 'Service error' });
  });
});

describe('a rate limit', () => {
  const body = { code: 'rate_limit_exceeded', message: 'No.', hint: 'Wait a few minutes.' };

  it('says for how long, and nothing that contradicts it', () => {
    const error = new ApiError(429, body, { retryAt: now + 24_100 });
    expect(errorText(error)).toMatchObject({
      body: 'Try again in 25 seconds.',
      summary: 'Too many requests. Try again in 25 seconds.',
    });
  });

  it('repeats the service’s hint where the time is unknown', () => {
    expect(errorText(new ApiError(429, body)).body).toBe('Wait a few minutes.');
    const bare = new ApiError(429, { code: body.code, message: 'No.' }, { retryAt: now });
    expect(errorText(bare).summary).toBe('Too many requests. Try again shortly.');
  });
});

describe('a 403', () => {
  const summaryOf = (body: { message: string; hint?: string; reason?: string }) =>
    errorText(new ApiError(403, { code: 'forbidden', ...body })).summary;

  it('is explained by its hint, else by its message', () => {
    const hint = 'The API key lacks the scope instance.portal:read.';
    expect(summaryOf({ message: 'Not you.', hint })).toBe(`Not allowed. ${hint}`);
    const own = { message: 'You have view-only access.', reason: 'viewer' };
    expect(summaryOf(own)).toBe('Not allowed. You have view-only access.');
  });
});

describe('a proxy’s own answer', () => {
  const titleOf = (status: number) =>
    errorText(new ApiError(status, { code: 'proxy_error', message: 'No.' })).title;

  it('has a sentence of its own for each status', () => {
    expect([413, 502, 504, 503].map(titleOf)).toEqual([
      'Request too large',
      'This server isn’t responding',
      'This server took too long to respond',
      'Service error',
    ]);
  });
});

it('tells a lost connection, another shape and a fault of the page apart', () => {
  const errors = [new NetworkError('No.'), new ContractError('e', 'name', 'No', requestId), new Error('No.')];
  expect(errors.map((error) => errorText(error))).toMatchObject([
    { title: 'Can’t reach the server', detail: undefined, requestId: undefined },
    { title: 'Unexpected response from the service', detail: undefined, requestId },
    { title: 'Something went wrong', detail: undefined, requestId: undefined },
  ]);
});
