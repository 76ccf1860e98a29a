import { exactly, say } from '../../language/index.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { ItemFacts, ScaleFacts, ScaleItem, SurveysResult } from './result.ts'
import type { Scale } from './scales.ts'
import { TWO } from './words.ts'

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

const share = (value: number) => spokenFormats({ timeZone: 'UTC' }).share(value)
const two = (value: number) => spokenFormats({ timeZone: 'UTC' }).number(value, TWO)

/** What is to be done with an item, the gravest reason first. */
export function judgeItem(
  { restCorrelation, alphaWithout }: Judged,
  facts: ItemFacts,
  alpha: number | null,
  scale: Pick<Scale, 'reverse' | 'lowest' | 'highest'>,
): Pick<ScaleItem, 'verdict' | 'because'> {
  if (facts.answered > 0 && facts.lowest === facts.highest)
    return { verdict: 'drop', because: say`everybody gave the same answer, ${exactly(facts.lowest!)}` }
  if (restCorrelation !== null && restCorrelation < OPPOSITE) {
    const correlation = two(restCorrelation)
    const because = scale.reverse.includes(facts.name)
      ? say`it runs against the others (correlation ${correlation}): take it out of the reverse-keyed items`
      : say`it runs against the others (correlation ${correlation}): add it to the reverse-keyed items`
    return { verdict: 'turn round', because }
  }
  if (alpha !== null && alphaWithout !== null && alphaWithout > alpha + WORTHWHILE) {
    const because = say`without it the reliability is ${two(alphaWithout)} instead of ${two(alpha)}`
    return { verdict: 'drop', because }
  }
  const because = [...wordingProblems(facts, restCorrelation, scale)]
  return because.length > 0
    ? { verdict: 'reword', because: because.join('; ') }
    : { verdict: 'keep', because: '' }
}

/** Why an item has its verdict, in the language that is spoken: a result keeps it in English. */
export function becauseOf(
  item: ScaleItem,
  { alpha, ...scale }: ScaleFacts,
  { items }: Pick<SurveysResult, 'items'>,
): string {
  const facts = items.find(({ name }) => name === item.item)
  return facts === undefined ? item.because : judgeItem(item, facts, alpha?.value ?? null, scale).because
}

function* wordingProblems(
  { floor, ceiling, missing, counts }: ItemFacts,
  restCorrelation: number | null,
  { lowest, highest }: Pick<Scale, 'lowest' | 'highest'>,
): Generator<string> {
  if (restCorrelation !== null && restCorrelation < LEAST_CORRELATION)
    yield say`it has little to do with the others (correlation ${two(restCorrelation)})`
  const points = Math.max(counts.length, highest - lowest + 1)
  if (points > 2 && floor !== null && floor >= CROWDED) yield say`${share(floor)} give the lowest answer`
  if (points > 2 && ceiling !== null && ceiling >= CROWDED)
    yield say`${share(ceiling)} give the highest answer`
  if (missing >= OFTEN_MISSING) yield say`${share(missing)} do not answer it`
}
