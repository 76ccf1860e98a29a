import type { Client } from '../../src/client/index.ts'
import { TYPED_DRAFTS } from './typed-drafts.ts'

/** What is asked of the server: counts while somebody types, exact counts, and what is shown beside them. */
export const QUESTIONS = ['sample', 'exact', 'overlap', 'history', 'values'] as const
export type Question = (typeof QUESTIONS)[number]

/** How long requests took until their answers were read, and the processor time of the server for each, in ms. */
export interface Taken {
  readonly ms: readonly number[]
  readonly cpuMs: readonly number[]
}

export interface Answered extends Readonly<Record<Question, Taken>> {
  /** Of the counts of samples, how many there were, and of how many the range has the exact count. */
  readonly ranges: number
  readonly rangesThatHold: number
}

type Sizes = readonly { readonly value: number; readonly low: number; readonly high: number }[]

/** Asks about every draft; `cpuMs` tells the server's processor time until now. */
export async function answersFor(
  satsuma: Client,
  cpuMs: () => Promise<number>,
  rounds: number,
): Promise<Answered> {
  const taken = Object.fromEntries(
    QUESTIONS.map((question) => [question, { ms: [], cpuMs: [] }]),
  ) as unknown as Record<Question, { ms: number[]; cpuMs: number[] }>
  const covered = { ranges: 0, rangesThatHold: 0 }
  const ask = async <T>(question: Question, work: () => Promise<T>): Promise<T> => {
    const [before, began] = [await cpuMs(), performance.now()]
    const answer = await work()
    taken[question].ms.push(performance.now() - began)
    taken[question].cpuMs.push((await cpuMs()) - before)
    return answer
  }
  // What a server does once, the catalogue among it, is over before somebody types.
  await satsuma.countDraft({ body: draftOf(TYPED_DRAFTS[0]!, 'sample') })
  for (let round = 0; round < rounds; round++) {
    for (const when of TYPED_DRAFTS) {
      const body = draftOf(when, 'sample')
      const sample = await ask('sample', () => satsuma.countDraft({ body }))
      const exact = await ask('exact', () => satsuma.countDraft({ body: draftOf(when, 'exact') }))
      await ask('overlap', () => satsuma.overlapDraft({ body }))
      await ask('history', () => satsuma.draftHistory({ body }))
      if (round === 0) tell(when, sample.sampled, taken)
      if (sample.precision === 'exact') continue
      covered.ranges += sample.nodes.length
      covered.rangesThatHold += held(
        sample.nodes.map(({ size }) => size),
        exact.nodes.map(({ size }) => size),
      )
    }
    for (const query of PLACES) await ask('values', () => satsuma.listValues({ query }))
  }
  return { ...taken, ...covered }
}

function draftOf(when: object, precision: 'sample' | 'exact') {
  return { definition: { segment: 'draft', when: when as Readonly<Record<string, unknown>> }, precision }
}

function held(ranges: Sizes, exact: Sizes): number {
  return ranges.filter(({ low, high }, index) => low <= exact[index]!.value && exact[index]!.value <= high)
    .length
}

const PLACES = [
  { of: 'event', name: 'page_viewed', path: 'path' },
  { of: 'event', name: 'order_completed', path: 'revenue' },
  { of: 'trait', name: 'country' },
] as const

function tell(when: object, sampled: number, taken: Readonly<Record<Question, Taken>>): void {
  const last = ({ ms, cpuMs }: Taken) => `${Math.round(ms.at(-1)!)} ms (${Math.round(cpuMs.at(-1)!)})`
  const words = QUESTIONS.slice(0, -1).map((question) => `${question} ${last(taken[question])}`)
  console.log(`${words.join(', ')}, ${sampled} profiles: ${JSON.stringify(when)}`)
}
