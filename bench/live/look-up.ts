import { Agent, get, type RequestOptions } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from '../workload.ts'
import { Distribution } from './distribution.ts'
import { anonymousIdOf, userIdOf } from './identities.ts'

export interface Lookups {
  readonly address: string
  readonly apiKey: string
  /** A second. */
  readonly rate: number
  readonly seconds: number
  readonly profiles: number
}

/** One in so many look-ups is of an anonymous visitor. */
const ANONYMOUS = 4

/**
 * Asks for the segments of random profiles, by user id and by anonymous id, when it is due, however long answers take;
 * measures from then until the answer is here.
 */
export async function lookUp({ address, apiKey, rate, seconds, profiles }: Lookups): Promise<Distribution> {
  const latencies = new Distribution()
  const headers = { authorization: `Bearer ${apiKey}` }
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const random = randomOf(7)
  const start = performance.now()
  const asking: Promise<void>[] = []
  for (let asked = 0; asked < rate * seconds; ) {
    const due = start + (asked * 1_000) / rate
    const early = due - performance.now()
    if (early > 0) await pause(early)
    const number = 1 + random.below(profiles)
    const identity =
      asked % ANONYMOUS === 0 ? `anonymous_id:${anonymousIdOf(number)}` : `user_id:${userIdOf(number)}`
    const url = `${address}/v1/profiles/${identity}/segments`
    asking.push(ask(url, { agent, headers }).then(() => latencies.add(performance.now() - due)))
    asked += 1
  }
  await Promise.all(asking)
  agent.destroy()
  return latencies
}

function ask(url: string, options: RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = get(url, options, (response) => {
      if (response.statusCode !== 200) reject(new TypeError(`a look-up answered ${response.statusCode}`))
      response.resume().on('end', resolve)
    })
    asking.on('error', reject)
  })
}
