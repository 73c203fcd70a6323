/** Whether a method only reads: HEAD is GET without the body (RFC 9110, section 9.3.2). */
export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The method of the endpoint that answers a request. No endpoint has HEAD of its own. */
export function endpointMethod(method: string): string {
  return isRead(method) ? 'GET' : method;
}
