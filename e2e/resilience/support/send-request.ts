interface Answer {
  status: number;
  text(): Promise<string>;
  json(): Promise<unknown>;
}

interface RequestParts {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** As `fetch` does: without cookies, for a server without a sign-in. A visitor can send its cookies along. */
export type SendRequest = (url: string, parts?: RequestParts) => Promise<Answer>;
