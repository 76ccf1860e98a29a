import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from '../workload.ts'
import { Distribution } from './distribution.ts'

export interface Lookups {
  readonly address: string
  /** A second. */
  readonly rate: number
  readonly seconds: number
  readonly profiles: number
}

/** Looks up random profiles when it is due, however long answers take; from then until the answer is here. */
export async function lookUp({ address, rate, seconds, profiles }: Lookups): Promise<Distribution> {
  const latencies = new Distribution()
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const random = randomOf(7)
  const start = performance.now()
  const asking: Promise<void>[] = []
  for (let asked = 0; asked < rate * seconds; ) {
    const due = start + (asked * 1_000) / rate
    const early = due - performance.now()
    if (early > 0) await pause(early)
    const path = `${address}/${1 + random.below(profiles)}`
    asking.push(ask(path, agent).then(() => latencies.add(performance.now() - due)))
    asked += 1
  }
  await Promise.all(asking)
  agent.destroy()
  return latencies
}

function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject)
  })
}
