import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { fail, problem, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'

const LONGEST_URL = 2_000
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9_.-]{0,252}[a-z0-9_])?)(:\d{1,5})?$/

/** Hosts that an administrator lets webhooks call although they are private, or do not speak https. */
export class AllowedHosts {
  readonly names: readonly string[]

  /** Each a name or an IP address, with or without a port. Throws `webhooks/invalid-host`. */
  constructor(names: readonly string[]) {
    this.names = [...new Set(names.map(normalHost))]
  }

  has({ hostname, protocol, port }: URL): boolean {
    const own = port || (protocol === 'https:' ? '443' : '80')
    return this.names.includes(hostname) || this.names.includes(`${hostname}:${own}`)
  }
}

function normalHost(name: string): string {
  const host = name.trim().toLowerCase()
  return HOST.test(host) ? host : fail('webhooks/invalid-host', { host: name })
}

/**
 * Reads the address of a receiver: https unless the host is allowed, and where it is an IP address a public one.
 * Names are judged whenever they are resolved. Throws `webhooks/invalid-address` and `webhooks/private-address`.
 */
export function readAddress(text: string, allowed: AllowedHosts): URL {
  const refuse = (detail: string) => fail('webhooks/invalid-address', { url: text, detail })
  const url = URL.canParse(text) ? new URL(text) : refuse(say`it is no address`)
  if (url.href.length > LONGEST_URL) refuse(say`it is longer than ${LONGEST_URL} characters`)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse(say`only https is spoken`)
  if (url.username || url.password) refuse(say`it holds a user name or password`)
  if (allowed.has(url)) return url
  if (url.protocol === 'http:') refuse(say`http is spoken to allowed hosts only`)
  checkLiteral(url)
  return url
}

/** Nobody looks up an address that is written as such. */
function checkLiteral({ hostname }: URL): void {
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(address) !== 0 && !isPublic(address)) throw privateAddress(hostname, address)
}

/** All of IPv6 that was ever given out. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is one of the public internet, also where IPv6 wraps IPv4. */
export function isPublic(text: string): boolean {
  const address = ipaddr.process(text)
  // Of what was not given out, the library takes some for public: "::7f00:1", which once meant 127.0.0.1.
  const isGiven = address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_IPV6)
  return isGiven && address.range() === 'unicast'
}

/** What is thrown where a host turns out to be private. */
export function privateAddress(host: string, address: string): SatsumaError {
  return new SatsumaError([problem('webhooks/private-address', { host, address })])
}
