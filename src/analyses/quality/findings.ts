import { say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import { ADVICES, advised } from './advice.ts'
import { calledAmong } from './called.ts'
import type { QualityOptions } from './options.ts'
import type { Advice, QualityResult } from './result.ts'

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
  const words = others.map((advice) => toDo(advice, advised(segments, advice).length))
  const fine = kept === 1 ? say`is fine as it is` : say`are fine as they are`
  return {
    figure: { measure: 'count', value: kept },
    sentence: say`of ${formats.counted(segments.length, 'segment')} ${[fine, words.join(', ')].filter(Boolean).join('; ')}.`,
    ...(others.length > 0 && { advice: say`The first table says why for each, with its numbers.` }),
  }
}

function toDo(advice: Advice, count: number): string {
  return {
    merge: say`${count} to merge`,
    retire: say`${count} to retire`,
    split: say`${count} to split`,
    watch: say`${count} to watch`,
    keep: say`${count} to keep`,
  }[advice]
}

function coverage({ overlap }: QualityResult, formats: Formats): Finding | undefined {
  if (!overlap || overlap.coverage.population === 0) return undefined
  const { covered, population, inSeveral, mostSets, exclusive } = overlap.coverage
  const several = formats.count(inSeveral)
  const sentence = exclusive
    ? say`of all profiles are in at least one segment; nobody is in two.`
    : inSeveral === 1
      ? say`of all profiles are in at least one segment; ${several} is in two or more (up to ${mostSets}).`
      : say`of all profiles are in at least one segment; ${several} are in two or more (up to ${mostSets}).`
  return {
    figure: { measure: 'share', value: covered / population },
    sentence,
    ...(!exclusive && {
      advice: say`Where each profile should get one message only, make a segmentation of them: its parts cannot overlap.`,
    }),
  }
}

function nearlyTheSame(
  { pairs, segments }: QualityResult,
  { alike }: QualityOptions,
  formats: Formats,
): Finding | undefined {
  const twins = pairs.filter(({ jaccard }) => jaccard >= alike)
  const [first] = twins
  if (!first) return undefined
  const called = calledAmong(segments)
  const [a, b] = [called(first.a), called(first.b)]
  const common = formats.share(first.jaccard)
  return {
    figure: { measure: 'count', value: twins.length },
    sentence:
      twins.length === 1
        ? say`pair of segments is nearly the same people, such as “${a}” and “${b}”: ${common} in common.`
        : say`pairs of segments are nearly the same people, such as “${a}” and “${b}”: ${common} in common.`,
    advice: say`Keep the one that is easier to explain.`,
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
  const [more, needed] = [formats.share(effect), formats.count(first.needed!)]
  const members = formats.counted(first.size, 'member')
  const name = calledAmong(segments)(first.id)
  return {
    figure: { measure: 'count', value: small.length },
    sentence:
      small.length === 1
        ? say`segment is too small to see whether an action brings ${more} more buyers: “${name}” has ${members} and needs ${needed}.`
        : say`segments are too small to see whether an action brings ${more} more buyers: “${name}” has ${members} and needs ${needed}.`,
    advice: say`Try things on them together with others, or over a longer time.`,
  }
}

function concentrated({ concentration }: QualityResult, formats: Formats): Finding | undefined {
  if (!concentration) return undefined
  const fifth = concentration.top.find(({ customers }) => customers === 0.2)!
  return {
    figure: { measure: 'share', value: fifth.money },
    sentence: say`of the revenue of the last year came from a fifth of the customers; ${formats.share(concentration.forEighty)} of them gave 80%.`,
  }
}
