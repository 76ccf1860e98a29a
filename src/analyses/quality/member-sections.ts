import { inTheirLanguage, say } from '../../language/index.ts'
import type { Chart, Formats, Section, Table } from '../../reports/index.ts'
import {
  afterAPeriod,
  aPeriod,
  inThePeriodAfter,
  periodsOf,
  periodWords,
  whenThePeriodBegan,
  withinAPeriod,
} from '../memberships/index.ts'
import { contrasted } from './advice.ts'
import { calledAmong } from './called.ts'
import type { QualityOptions } from './options.ts'
import type { QualityResult } from './result.ts'

/** How many members each segment has, and what they buy. */
export function sizeSection(
  { segments, unit, purchases, instants }: QualityResult,
  { effect }: QualityOptions,
  formats: Formats,
): Section {
  const called = calledAmong(segments)
  const table: Table = {
    kind: 'table',
    columns: [
      { name: say`Segment`, is: 'text' },
      { name: say`Members`, is: 'count', bar: true },
      { name: say`Of everybody`, is: 'share' },
      ...(purchases
        ? ([
            { name: say`Buy ${withinAPeriod(unit)}`, is: 'share', interval: '95%' },
            { name: say`Spend ${aPeriod(unit)}`, is: 'money' },
            { name: say`Share of revenue`, is: 'share', bar: true },
            { name: say`Members needed`, is: 'count' },
            { name: say`Least change seen`, is: 'share' },
          ] as const)
        : []),
    ],
    rows: segments.map((one) => [
      called(one.id),
      one.size,
      one.share,
      ...(purchases ? [one.buying, one.spend, one.moneyShare, one.needed, one.detectable] : []),
    ]),
    ...(purchases && {
      note: say`Buying, spend and revenue are of the last ${periodWords(unit, instants.length - 1)}, by who was a member ${whenThePeriodBegan(unit)}; segments overlap, so shares of revenue do not add up. Members needed: to see ${formats.share(effect)} more buyers in one half of them than in the other (80% power, 5% error). Least change seen: by those there are.`,
    }),
  }
  return { title: say`Size and worth`, blocks: [table] }
}

/** By what the members of each segment differ from everybody else. */
export function differencesSection({ segments }: QualityResult, formats: Formats): Section {
  const called = calledAmong(segments)
  const rows = segments.flatMap(({ id, comparison }) => {
    const [strongest] = comparison?.strongest ?? []
    if (!comparison) return []
    const told = strongest
      ? `${inTheirLanguage(strongest.title)}: ${contrasted(strongest, formats)}`
      : say`nothing`
    return [[called(id), comparison.differing, comparison.compared, told, strongest?.effect ?? null]]
  })
  return {
    title: say`What sets them apart`,
    lead: say`Each segment against everybody else, in what was bought later, in the saved metrics and in traits that its rule does not read.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Segment`, is: 'text' },
          { name: say`Differs in`, is: 'count' },
          { name: say`Of`, is: 'count' },
          { name: say`Most in`, is: 'text' },
          { name: say`Effect`, is: { unit: 'σ', decimals: 2 }, interval: '95%' },
        ],
        rows,
        note: say`Counted are differences of at least 0.1 standard deviations with p < 0.05 after correction for all comparisons (Benjamini and Hochberg).`,
      },
    ],
  }
}

/** How the members of each segment have changed. */
export function stabilitySection({ segments, instants, unit }: QualityResult): Section {
  const called = calledAmong(segments)
  const largest = segments.toSorted((a, b) => b.size - a.size).slice(0, 8)
  const chart: Chart = {
    kind: 'lines',
    title: say`Members over time`,
    description: say`Members of the ${largest.length} largest segments at ${instants.length} instants.`,
    x: { title: say`At`, measure: 'day' },
    y: { title: say`Members`, measure: 'count', from: 0 },
    series: largest.map(({ id, sizes }) => ({
      name: called(id),
      points: sizes.map((y, place) => ({ x: instants[place]!, y })),
    })),
  }
  const table: Table = {
    kind: 'table',
    columns: [
      { name: say`Segment`, is: 'text' },
      { name: say`First`, is: 'count' },
      { name: say`Now`, is: 'count' },
      { name: say`Still in ${afterAPeriod(unit)}`, is: 'share', bar: true },
      { name: say`Least who bought`, is: 'share' },
      { name: say`Most`, is: 'share' },
    ],
    rows: segments.map(({ id, sizes, kept, buyingByPeriod }) => {
      const known = buyingByPeriod.filter((share) => share !== null)
      const [least, most] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [null, null]
      return [called(id), sizes[0]!, sizes.at(-1)!, kept, least, most]
    }),
    note: say`Least and most: the share of members who bought ${inThePeriodAfter(unit)}, over the ${periodsOf(unit)} looked back on.`,
  }
  return { title: say`Stability`, blocks: [...(instants.length > 1 ? [chart] : []), table] }
}
