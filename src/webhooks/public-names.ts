import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublic, privateAddress } from './address.ts'

/** The system resolves names in threads that files are written by too: a dead name server must not take them all. */
const MOST_AT_ONCE = 2

type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/**
 * Resolves names as the system does, and refuses those of which any address is private. A connection is made to the
 * very addresses that were judged: a name that says something else a moment later changes nothing.
 */
export class PublicNames {
  readonly #resolve: Resolve
  readonly #asked = new Map<string, Promise<readonly LookupAddress[]>>()
  readonly #waiting: (() => void)[] = []
  #free = MOST_AT_ONCE

  constructor(resolve: Resolve = resolveBySystem) {
    this.#resolve = resolve
  }

  /** For the option `lookup` of a connection. */
  readonly lookup: LookupFunction = (hostname, { all }, callback) => {
    this.#find(hostname).then(
      (addresses) => {
        const [first] = addresses
        if (all) callback(null, [...addresses])
        else callback(null, first!.address, first!.family)
      },
      (error) => callback(error, []),
    )
  }

  async #find(hostname: string): Promise<readonly LookupAddress[]> {
    const addresses = await (this.#asked.get(hostname) ?? this.#ask(hostname))
    const refused = addresses.find(({ address }) => !isPublic(address))
    if (refused) throw privateAddress(hostname, refused.address)
    return addresses
  }

  #ask(hostname: string): Promise<readonly LookupAddress[]> {
    const asked = this.#inTurn(() => this.#resolve(hostname)).finally(() => this.#asked.delete(hostname))
    this.#asked.set(hostname, asked)
    return asked
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#free -= 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}

function resolveBySystem(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) =>
    lookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
  )
}
