import { SatsumaError } from '../../src/errors/index.ts'
import type { Outcome, Sampled } from '../../src/stats/index.ts'
import { METHODS } from './all.ts'

/** Measures one method in this process and prints the figures as JSON: `measure.js METHOD ROWS`. */
const [name, rows] = process.argv.slice(2)
const method = METHODS.find((one) => one.name === name)
const work = method!.prepare(Number(rows))
const preparedMb = megabytes(process.memoryUsage.rss())
const began = performance.now()
const processor = process.cpuUsage()
const outcome = outcomeOf(work)
const { user, system } = process.cpuUsage(processor)
console.log(
  JSON.stringify({
    seconds: seconds((performance.now() - began) / 1e3),
    processorSeconds: seconds((user + system) / 1e6),
    preparedMb,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ...outcome,
  }),
)

/** Whether there was a result, of a sample or of everything. */
function outcomeOf(task: () => unknown): object {
  try {
    const given = task() as Outcome<{ readonly sampled?: Sampled }> | undefined
    if (given?.kind === 'insufficient-data') return { insufficient: given.reason }
    const taken = given?.kind === 'result' ? given.value.sampled?.taken : undefined
    return taken === undefined ? {} : { sampled: taken }
  } catch (error) {
    if (error instanceof SatsumaError) return { refused: error.message }
    throw error
  }
}

function seconds(value: number): number {
  return Math.round(value * 1000) / 1000
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20)
}
