import 'server-only'
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** IPv4 that is no public one: this machine, inside networks, carriers' own, link-local with its metadata, reserved. */
const NOT_PUBLIC = blockOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
])

/** All public IPv6; what lies elsewhere is this machine's, a network's own, or another spelling of IPv4. */
const GLOBAL = blockOf('ipv6', [['2000::', 3]])

/** Of those: reserved for protocols (Teredo among them), documentation, and 6to4, which wraps any IPv4. */
const NOT_GLOBAL = blockOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  return family === 6 && GLOBAL.check(address, 'ipv6') && !NOT_GLOBAL.check(address, 'ipv6')
}

/**
 * One address of a host, which has to be connected to as it is: asked a second time, a name may answer otherwise. A name
 * with any address that is not public has none.
 */
export async function checkedAddress(
  hostname: string,
  mayBePrivate: boolean,
): Promise<LookupAddress | 'unknownHost' | 'privateAddress'> {
  const found = await addressesOf(hostname.replace(/^\[(.*)\]$/, '$1'))
  const [first] = found
  if (first === undefined) return 'unknownHost'
  if (!mayBePrivate && !found.every(({ address }) => isPublicAddress(address))) return 'privateAddress'
  return first
}

async function addressesOf(host: string): Promise<readonly LookupAddress[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  return lookup(host, { all: true }).catch(() => [])
}

function blockOf(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family)
  return list
}
