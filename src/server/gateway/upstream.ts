/** Whoever answers the API: the embedded one or a remote service. Paths are as the contract's table has them. */
export type Upstream = (request: Request) => Promise<Response>;
