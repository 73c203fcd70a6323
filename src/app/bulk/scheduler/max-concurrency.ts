/** Over HTTP/1.1 a page has six connections, and needs one for everything else. Later versions have room for more. */
export function maxConcurrency(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  const protocol = navigation instanceof PerformanceNavigationTiming ? navigation.nextHopProtocol : '';
  return protocol.startsWith('http/') ? 5 : 12;
}
