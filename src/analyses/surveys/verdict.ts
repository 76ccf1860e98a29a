import { formatsOf } from '../../reports/index.ts'
import type { ItemFacts, ScaleItem } from './result.ts'
import type { Scale } from './scales.ts'

/** What statistics say of an item in its scale. */
export type Judged = Pick<ScaleItem, 'restCorrelation' | 'alphaWithout' | 'loading'>

/** Below it an item has little to do with the others (Nunnally & Bernstein 1994). */
const LEAST_CORRELATION = 0.3
/** By so much a scale has to be better without an item. */
const WORTHWHILE = 0.01
/** Below it an item runs the other way. */
const OPPOSITE = -0.1
/** So many answers at one end leave no room to tell people apart. */
const CROWDED = 0.5
const OFTEN_MISSING = 0.1

const { share, number } = formatsOf({ timeZone: 'UTC' })
const two = (value: number) => number(value, { decimals: 2 })

/** What is to be done with an item, the gravest reason first. */
export function judgeItem(
  { restCorrelation, alphaWithout }: Judged,
  facts: ItemFacts,
  alpha: number | null,
  scale: Pick<Scale, 'reverse' | 'lowest' | 'highest'>,
): Pick<ScaleItem, 'verdict' | 'because'> {
  if (facts.answered > 0 && facts.lowest === facts.highest)
    return { verdict: 'drop', because: `everybody gave the same answer, ${facts.lowest}` }
  if (restCorrelation !== null && restCorrelation < OPPOSITE) {
    const mend = scale.reverse.includes(facts.name) ? 'take it out of' : 'add it to'
    const because = `it runs against the others (correlation ${two(restCorrelation)}): ${mend} the reverse-keyed items`
    return { verdict: 'turn round', because }
  }
  if (alpha !== null && alphaWithout !== null && alphaWithout > alpha + WORTHWHILE) {
    const because = `without it the reliability is ${two(alphaWithout)} instead of ${two(alpha)}`
    return { verdict: 'drop', because }
  }
  const because = [...wordingProblems(facts, restCorrelation, scale)]
  return because.length > 0
    ? { verdict: 'reword', because: because.join('; ') }
    : { verdict: 'keep', because: '' }
}

function* wordingProblems(
  { floor, ceiling, missing, counts }: ItemFacts,
  restCorrelation: number | null,
  { lowest, highest }: Pick<Scale, 'lowest' | 'highest'>,
): Generator<string> {
  if (restCorrelation !== null && restCorrelation < LEAST_CORRELATION)
    yield `it has little to do with the others (correlation ${two(restCorrelation)})`
  const points = Math.max(counts.length, highest - lowest + 1)
  if (points > 2 && floor !== null && floor >= CROWDED) yield `${share(floor)} give the lowest answer`
  if (points > 2 && ceiling !== null && ceiling >= CROWDED) yield `${share(ceiling)} give the highest answer`
  if (missing >= OFTEN_MISSING) yield `${share(missing)} do not answer it`
}
