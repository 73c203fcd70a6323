/** A page over HTTP/1.1 has six connections, of which the rest of it needs one; over later versions there is room. */
export function maxConcurrency(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  const protocol = navigation instanceof PerformanceNavigationTiming ? navigation.nextHopProtocol : '';
  return protocol.startsWith('http/') ? 5 : 12;
}
