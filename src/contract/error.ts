import * as z from 'zod/mini';

const errorItem = z.looseObject({
  code: z.string(),
  message: z.string(),
  path: z.array(z.string()),
});

/** The error body. Unknown codes are passed through. */
export const errorBody = z.object({
  object: z.literal('error'),
  ok: z.literal(false),
  status: z.int(),
  code: z.string(),
  message: z.string(),
  hint: z.optional(z.string()),
  description: z.optional(z.string()),
  reason: z.optional(z.string()),
  entity: z.optional(z.string()),
  errors: z.optional(z.array(errorItem)),
});

const receivedErrorItem = z.object({ code: z.string(), path: z.array(z.unknown()) });

/** What a client accepts as an error: code and message are enough. */
export const receivedError = z.object({
  code: z.string(),
  message: z.string(),
  reason: z.nullish(z.string()),
  entity: z.nullish(z.string()),
  hint: z.nullish(z.string()),
  errors: z.catch(z.nullish(z.array(receivedErrorItem)), undefined),
});

export const errorCodes = {
  invalid_data: 400,
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  uri_too_long: 414,
  rate_limit_exceeded: 429,
  internal_server_error: 500,
  bad_gateway: 502,
  upstream_key_refused: 502,
  service_unavailable: 503,
  gateway_timeout: 504,
} as const;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorBody = z.infer<typeof errorBody>;
export type ErrorItem = z.infer<typeof errorItem>;
export type ReceivedError = z.infer<typeof receivedError>;
export type ReceivedErrorItem = z.infer<typeof receivedErrorItem>;
