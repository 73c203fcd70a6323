import { BlockList, isIP } from 'node:net';

/**
 * @param entries addresses, and networks such as `10.0.0.0/8`
 * @throws {Error} when one is neither
 */
export function parseProxyAddresses(entries: string[]): BlockList {
  const addresses = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) addresses.addAddress(address, family);
    else addresses.addSubnet(address, Number(bits), family);
  }
  return addresses;
}

export function areProxyAddresses(entries: string[]): boolean {
  try {
    parseProxyAddresses(entries);
    return true;
  } catch {
    return false;
  }
}
