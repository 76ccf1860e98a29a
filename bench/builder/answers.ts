import type { Client } from '../../src/client/index.ts'
import { TYPED_DRAFTS } from './typed-drafts.ts'

/** How long each request took until its answer was read, in ms. */
export interface Answered {
  readonly sample: readonly number[]
  readonly exact: readonly number[]
  readonly overlap: readonly number[]
  readonly history: readonly number[]
  readonly values: readonly number[]
  readonly covered: { readonly ranges: number; readonly rangesThatHold: number }
}

/** Asks for every draft several times: first while it is typed, then exactly. */
export async function answersFor(satsuma: Client, rounds: number): Promise<Answered> {
  const times = { sample: [], exact: [], overlap: [], history: [], values: [] } as Record<
    'sample' | 'exact' | 'overlap' | 'history' | 'values',
    number[]
  >
  const covered = { ranges: 0, rangesThatHold: 0 }
  // What a server does once, the catalogue among it, is over before somebody types.
  await satsuma.countDraft({ body: draftOf(TYPED_DRAFTS[0]!, 'sample') })
  for (let round = 0; round < rounds; round++) {
    for (const when of TYPED_DRAFTS) {
      const [sample, sampleMs] = await timed(() => satsuma.countDraft({ body: draftOf(when, 'sample') }))
      const [exact, exactMs] = await timed(() => satsuma.countDraft({ body: draftOf(when, 'exact') }))
      const [, overlapMs] = await timed(() => satsuma.overlapDraft({ body: draftOf(when, 'sample') }))
      const [, historyMs] = await timed(() => satsuma.draftHistory({ body: draftOf(when, 'sample') }))
      times.sample.push(sampleMs)
      times.exact.push(exactMs)
      times.overlap.push(overlapMs)
      times.history.push(historyMs)
      if (round === 0) tell(when, { sampled: sample.sampled, sampleMs, exactMs, overlapMs, historyMs })
      if (sample.precision === 'exact') continue
      covered.ranges += sample.nodes.length
      covered.rangesThatHold += sample.nodes.filter(({ size }, index) => {
        const { value } = exact.nodes[index]!.size
        return size.low <= value && value <= size.high
      }).length
    }
    times.values.push(...(await lookUpValues(satsuma)))
  }
  return { ...times, covered }
}

function draftOf(when: object, precision: 'sample' | 'exact') {
  return { definition: { segment: 'draft', when: when as Readonly<Record<string, unknown>> }, precision }
}

const PLACES = [
  { of: 'event', name: 'page_viewed', path: 'path' },
  { of: 'event', name: 'order_completed', path: 'revenue' },
  { of: 'trait', name: 'country' },
] as const

async function lookUpValues(satsuma: Client): Promise<number[]> {
  const times: number[] = []
  for (const place of PLACES) times.push((await timed(() => satsuma.listValues({ query: place })))[1])
  return times
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now()
  const answer = await work()
  return [answer, performance.now() - began]
}

function tell(when: object, measured: Readonly<Record<string, number>>): void {
  const words = Object.entries(measured).map(([name, value]) => `${name} ${Math.round(value)}`)
  console.log(`${words.join('  ')}  ${JSON.stringify(when)}`)
}
