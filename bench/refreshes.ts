import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CASES } from './refreshes/cases.ts'
import { answerOf } from './run-apart.ts'

/** Events of a profile, as many as a shop has of its customers in two years. */
const EVENTS_EACH = 20

/**
 * Time and memory of a refresh of every analysis on a workspace: reading, fitting, and writing what it says of
 * everybody, each in a process of its own on a copy of the same data, of which a quarter has answered a survey.
 * `npm run bench -- refreshes [--profiles 10000,100000,1000000] [--method TEXT]`.
 *
 * `peakMb` is the most that the process ever had, with Node and the engine in it.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      profiles: { type: 'string', default: '10000,100000,1000000' },
      method: { type: 'string', default: '' },
    },
  })
  const cases = CASES.filter(({ method }) => method.includes(values.method))
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-bench-refreshes-'))
  const measured: object[] = []
  try {
    for (const profiles of values.profiles.split(',').map(Number)) {
      const data = join(folder, `data-${profiles}`)
      await answerOf(new URL('refreshes/make-data.ts', import.meta.url), {
        dataDir: data,
        events: EVENTS_EACH * profiles,
        profiles,
      })
      for (const { method } of cases) measured.push(await measureOnCopy(data, method, profiles))
      await rm(data, { recursive: true })
    }
    return { measured }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureOnCopy(data: string, method: string, profiles: number): Promise<object> {
  const copy = `${data}-copy`
  await cp(data, copy, { recursive: true })
  const figures = await answerOf<object>(new URL('refreshes/measure.ts', import.meta.url), {
    dataDir: copy,
    method,
  }).catch(({ message }: Error) => ({ failed: message }))
  await rm(copy, { recursive: true })
  const line = { method, profiles, ...figures }
  console.error(JSON.stringify(line))
  return line
}
