/** What answers the API: the embedded implementation or a remote service. Paths are those of the contract's table. */
export type Upstream = (request: Request) => Promise<Response>;
