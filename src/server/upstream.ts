/**
 * Whatever answers the contract: the embedded API or Metorial's service. Paths are as in the table, without any prefix;
 * the caller's key is in the Authorization header.
 */
export type Upstream = (request: Request) => Promise<Response>;
