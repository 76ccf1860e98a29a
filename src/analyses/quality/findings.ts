import { type Finding, type Formats, isOrAre } from '../../reports/index.ts'
import { ADVICE, ADVICES, advised } from './advice.ts'
import type { QualityOptions } from './options.ts'
import type { QualityResult } from './result.ts'

/** How many segments are fine, how far they cover everybody, and what is wrong with the others. */
export function qualityFindings(found: QualityResult, options: QualityOptions, formats: Formats): Finding[] {
  const findings = [
    verdicts(found, formats),
    coverage(found, formats),
    nearlyTheSame(found, options, formats),
    tooSmall(found, options, formats),
    concentrated(found, formats),
  ]
  return findings.filter((finding) => finding !== undefined)
}

function verdicts({ segments }: QualityResult, formats: Formats): Finding | undefined {
  if (segments.length === 0) return undefined
  const kept = advised(segments, 'keep').length
  const others = ADVICES.filter((advice) => advice !== 'keep' && advised(segments, advice).length > 0)
  const words = others.map(
    (advice) => `${advised(segments, advice).length} to ${ADVICE[advice].toLowerCase()}`,
  )
  return {
    figure: { measure: 'count', value: kept },
    sentence: `of ${formats.counted(segments.length, 'segment')} ${kept === 1 ? 'is fine as it is' : 'are fine as they are'}${words.length > 0 ? `; ${words.join(', ')}` : ''}.`,
    ...(others.length > 0 && { advice: 'The first table says why for each, with its numbers.' }),
  }
}

function coverage({ overlap }: QualityResult, formats: Formats): Finding | undefined {
  if (!overlap || overlap.coverage.population === 0) return undefined
  const { covered, population, inSeveral, mostSets, exclusive } = overlap.coverage
  const several = exclusive
    ? 'nobody is in two'
    : `${formats.count(inSeveral)} ${isOrAre(inSeveral)} in two or more (up to ${mostSets})`
  return {
    figure: { measure: 'share', value: covered / population },
    sentence: `of all profiles are in at least one segment; ${several}.`,
    ...(!exclusive && {
      advice:
        'Where each profile should get one message only, make a segmentation of them: its parts cannot overlap.',
    }),
  }
}

function nearlyTheSame(
  { pairs }: QualityResult,
  { alike }: QualityOptions,
  formats: Formats,
): Finding | undefined {
  const twins = pairs.filter(({ jaccard }) => jaccard >= alike)
  const [first] = twins
  if (!first) return undefined
  return {
    figure: { measure: 'count', value: twins.length },
    sentence: `${twins.length === 1 ? 'pair of segments is' : 'pairs of segments are'} nearly the same people, such as ${first.a} and ${first.b}: ${formats.share(first.jaccard)} in common.`,
    advice: 'Keep the one that is easier to explain.',
  }
}

function tooSmall(
  { segments }: QualityResult,
  { effect }: QualityOptions,
  formats: Formats,
): Finding | undefined {
  const small = segments.filter(({ size, needed }) => needed !== null && size > 0 && size < needed)
  const [first] = small.toSorted((a, b) => b.size - a.size)
  if (!first) return undefined
  return {
    figure: { measure: 'count', value: small.length },
    sentence: `${small.length === 1 ? 'segment is' : 'segments are'} too small to see whether an action brings ${formats.share(effect)} more buyers: ${first.id} has ${formats.counted(first.size, 'member')} and needs ${formats.count(first.needed!)}.`,
    advice: 'Try things on them together with others, or over a longer time.',
  }
}

function concentrated({ concentration }: QualityResult, formats: Formats): Finding | undefined {
  if (!concentration) return undefined
  const fifth = concentration.top.find(({ customers }) => customers === 0.2)!
  return {
    figure: { measure: 'share', value: fifth.money },
    sentence: `of the revenue of the last year came from a fifth of the customers; ${formats.share(concentration.forEighty)} of them gave 80%.`,
  }
}
