/** The part of Playwright's APIResponse that the tests use. */
interface WebKitResponse {
  ok(): boolean;
  status(): number;
  json(): Promise<unknown>;
  text(): Promise<string>;
  headers(): Record<string, string>;
}

interface SendOptions {
  data?: unknown;
  headers?: Record<string, string>;
}

/** Requests of the test itself, with the cookies of the browser. */
export class WebKitRequest {
  readonly #baseURL: string | undefined;
  readonly #readCookies: () => Promise<{ name: string; value: string }[]>;

  constructor(baseURL: string | undefined, readCookies: () => Promise<{ name: string; value: string }[]>) {
    this.#baseURL = baseURL;
    this.#readCookies = readCookies;
  }

  get(path: string, options: SendOptions = {}): Promise<WebKitResponse> {
    return this.#send('GET', path, options);
  }

  post(path: string, options: SendOptions = {}): Promise<WebKitResponse> {
    return this.#send('POST', path, options);
  }

  async #send(method: string, path: string, { data, headers }: SendOptions): Promise<WebKitResponse> {
    const cookies = await this.#readCookies();
    const response = await fetch(new URL(path, this.#baseURL), {
      method,
      headers: {
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        ...(data !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    const body = await response.text();
    return {
      ok: () => response.ok,
      status: () => response.status,
      json: async () => JSON.parse(body),
      text: async () => body,
      headers: () => Object.fromEntries(response.headers),
    };
  }
}
