import { parseArgs } from 'node:util'
import { methods as clusters } from './statistics/clusters.ts'
import type { Method } from './statistics/method.ts'
import { methods as propensity } from './statistics/propensity.ts'
import { methods as survival } from './statistics/survival.ts'

const METHODS: readonly Method[] = [...clusters, ...propensity, ...survival]

/**
 * Time and memory of the methods of `satsuma/stats` on generated data, one thread.
 * `npm run bench -- statistics [--rows 10000,100000,1000000] [--method TEXT]`.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '10000,100000,1000000' },
      method: { type: 'string', default: '' },
    },
  })
  const sizes = values.rows.split(',').map(Number)
  const chosen = METHODS.filter(({ name }) => name.includes(values.method))
  return { measured: chosen.flatMap((method) => sizes.map((rows) => measure(method, rows))) }
}

/** `residentMb` is the whole process with its data, right after the method has run. */
function measure({ name, prepare }: Method, rows: number) {
  const work = prepare(rows)
  const began = performance.now()
  const processor = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(processor)
  const measured = {
    method: name,
    rows,
    seconds: round((performance.now() - began) / 1e3),
    processorSeconds: round((user + system) / 1e6),
    residentMb: Math.round(process.memoryUsage.rss() / 1e6),
  }
  console.error(JSON.stringify(measured))
  return measured
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
