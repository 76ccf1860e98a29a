import type { Block, Chart, Finding, Method, Note, Section, Table } from '../../reports/index.ts'
import { type Formats, formatsOf } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { periodWords } from '../memberships/index.ts'
import type { Concentration } from '../purchases/index.ts'
import { adviceFor, contrasted } from './advice.ts'
import type { QualityOptions } from './options.ts'
import type { Advice, Judged, QualityResult, SegmentFacts } from './result.ts'

interface Said {
  readonly timeZone: string
  readonly currency?: string | null | undefined
}

const placeOf = ({ currencies }: Pick<QualityResult, 'currencies'>, said: Said) => {
  const currency = said.currency ?? currencies[0]?.currency
  return { timeZone: said.timeZone, ...(currency && { currency }) }
}

/** Every segment with what to do about it, in sentences as a report writes them. */
export function judged(
  facts: readonly SegmentFacts[],
  found: Omit<QualityResult, 'segments'>,
  { alike, effect }: QualityOptions,
  said: Said,
): Judged[] {
  const formats = formatsOf(placeOf(found, said))
  const { pairs, partPairs, unit } = found
  return facts.map((one) => ({
    ...one,
    ...adviceFor(one, { pairs, partPairs, alike, effect, formats, unit }),
  }))
}

/** What the quality of these segments means to people. */
export function qualityReport(found: QualityResult, context: ReportContext<QualityOptions>): ReportBody {
  const { timeZone } = context.calendar
  const place = placeOf(found, { timeZone, currency: context.currency })
  const view = new View(found, context.options, formatsOf(place))
  return {
    ...('currency' in place && { currency: place.currency as string }),
    about: [
      { label: 'Profiles', value: { measure: 'count', value: found.profiles } },
      { label: 'Segments and parts', value: { measure: 'count', value: found.segments.length } },
      { label: 'Looked back on', value: periodWords(found.unit, found.instants.length - 1) },
      ...(found.purchases ? [{ label: 'A purchase is', value: found.purchases.event }] : []),
    ],
    findings: view.findings(),
    trust: view.trust(),
    sections: view.sections(),
    method: METHOD,
  }
}

const ADVICE: Readonly<Record<Advice, string>> = {
  merge: 'Merge',
  retire: 'Retire',
  split: 'Split',
  watch: 'Watch',
  keep: 'Keep',
}
const ORDER = Object.keys(ADVICE) as Advice[]

/** Of fewer customers shares of revenue are hardly more than anecdotes. */
const FEW_CUSTOMERS = 30

class View {
  readonly #found: QualityResult
  readonly #options: QualityOptions
  readonly #formats: Formats

  constructor(found: QualityResult, options: QualityOptions, formats: Formats) {
    this.#found = found
    this.#options = options
    this.#formats = formats
  }

  findings(): Finding[] {
    const findings = [this.#verdicts(), this.#covered(), this.#twins(), this.#small(), this.#unequal()]
    return findings.filter((finding) => finding !== undefined)
  }

  #with(advice: Advice): readonly Judged[] {
    return this.#found.segments.filter((one) => one.advice === advice)
  }

  #verdicts(): Finding | undefined {
    const { segments } = this.#found
    if (segments.length === 0) return undefined
    const kept = this.#with('keep').length
    const others = ORDER.filter((advice) => advice !== 'keep' && this.#with(advice).length > 0)
    const words = others.map((advice) => `${this.#with(advice).length} to ${ADVICE[advice].toLowerCase()}`)
    return {
      figure: { measure: 'count', value: kept },
      sentence: `of ${this.#formats.counted(segments.length, 'segment')} are fine as they are${words.length > 0 ? `; ${words.join(', ')}` : ''}.`,
      ...(others.length > 0 && { advice: 'The first table says why for each, with its numbers.' }),
    }
  }

  #covered(): Finding | undefined {
    const { overlap } = this.#found
    if (!overlap || overlap.coverage.population === 0) return undefined
    const { covered, population, inSeveral, mostSets, exclusive } = overlap.coverage
    const several = exclusive
      ? 'nobody is in two'
      : `${this.#formats.count(inSeveral)} are in two or more (up to ${mostSets})`
    return {
      figure: { measure: 'share', value: covered / population },
      sentence: `of all profiles are in at least one segment; ${several}.`,
      ...(!exclusive && {
        advice:
          'Where each profile should get one message only, make a segmentation of them: its parts cannot overlap.',
      }),
    }
  }

  #twins(): Finding | undefined {
    const twins = this.#found.pairs.filter(({ jaccard }) => jaccard >= this.#options.alike)
    const [first] = twins
    if (!first) return undefined
    return {
      figure: { measure: 'count', value: twins.length },
      sentence: `${twins.length === 1 ? 'pair of segments is' : 'pairs of segments are'} nearly the same people, such as ${first.a} and ${first.b}: ${this.#formats.share(first.jaccard)} in common.`,
      advice: 'Keep the one that is easier to explain.',
    }
  }

  #small(): Finding | undefined {
    const small = this.#found.segments.filter(
      ({ size, needed }) => needed !== null && size > 0 && size < needed,
    )
    const [first] = small.toSorted((a, b) => b.size - a.size)
    if (!first) return undefined
    return {
      figure: { measure: 'count', value: small.length },
      sentence: `${small.length === 1 ? 'segment is' : 'segments are'} too small to see whether an action brings ${this.#formats.share(this.#options.effect)} more buyers: ${first.id} has ${this.#formats.counted(first.size, 'member')} and needs ${this.#formats.count(first.needed!)}.`,
      advice: 'Try things on them together with others, or over a longer time.',
    }
  }

  #unequal(): Finding | undefined {
    const { concentration } = this.#found
    if (!concentration) return undefined
    const fifth = concentration.top.find(({ customers }) => customers === 0.2)!
    return {
      figure: { measure: 'share', value: fifth.money },
      sentence: `of the revenue of the last year came from a fifth of the customers; ${this.#formats.share(concentration.forEighty)} of them gave 80%.`,
    }
  }

  trust(): Note[] {
    const { comparedProfiles, profiles, segments, instants, purchases, unit } = this.#found
    const notes: Note[] = []
    if (segments.length > 0) {
      notes.push({
        level: 'sound',
        text: 'What members do is looked at in the period after they were found to be members, so a rule that reads purchases does not show its own definition.',
      })
    } else
      notes.push({ level: 'caution', text: 'No segment is saved and active; only the revenue is looked at.' })
    if (comparedProfiles < profiles && segments.length > 0) {
      notes.push({
        level: 'caution',
        text: `Differences are of ${this.#formats.count(comparedProfiles)} profiles; sizes and overlaps are of all.`,
      })
    }
    if (instants.length < 4 && segments.length > 0)
      notes.push({
        level: 'caution',
        text: `Stability is seen over ${periodWords(unit, instants.length - 1)} only.`,
      })
    if (!purchases)
      notes.push({
        level: 'caution',
        text: 'No event is a purchase, so nothing is said of buyers and revenue.',
      })
    if (segments.length > 0) {
      notes.push({
        level: 'caution',
        text: 'A difference is no effect: a segment may buy more without anything that is done to it working better there.',
      })
    }
    const customers = this.#found.concentration?.customers ?? FEW_CUSTOMERS
    if (customers < FEW_CUSTOMERS) {
      notes.push({
        level: 'caution',
        text: `Shares of revenue are of ${this.#formats.counted(customers, 'customer')}: one more would change them.`,
      })
    }
    return notes
  }

  sections(): Section[] {
    const { segments, overlap, concentration } = this.#found
    return [
      ...(segments.length > 0 ? [this.#advice(), this.#numbers()] : []),
      ...(overlap ? [this.#overlap(overlap)] : []),
      ...(this.#found.pairs.length > 0 ? [this.#pairs()] : []),
      ...(segments.length > 0 ? [this.#differences(), this.#stability()] : []),
      ...(concentration ? [this.#concentration(concentration)] : []),
    ]
  }

  #advice(): Section {
    const rows = ORDER.flatMap((advice) =>
      this.#with(advice)
        .toSorted((a, b) => b.size - a.size)
        .map(({ id, size, because }) => [ADVICE[advice], id, size, because]),
    )
    return {
      title: 'What to do',
      blocks: [
        {
          kind: 'table',
          columns: [
            { name: 'Advice', is: 'text' },
            { name: 'Segment', is: 'text' },
            { name: 'Members', is: 'count' },
            { name: 'Because', is: 'text' },
          ],
          rows,
          note: 'A part of a segmentation is written segmentation/part.',
        },
      ],
    }
  }

  #numbers(): Section {
    const { segments, unit, purchases } = this.#found
    const table: Table = {
      kind: 'table',
      columns: [
        { name: 'Segment', is: 'text' },
        { name: 'Members', is: 'count', bar: true },
        { name: 'Of everybody', is: 'share' },
        ...(purchases
          ? ([
              { name: `Buy within a ${unit}`, is: 'share', interval: '95%' },
              { name: `Spend a ${unit}`, is: 'money' },
              { name: 'Share of revenue', is: 'share', bar: true },
              { name: 'Members needed', is: 'count' },
              { name: 'Least change seen', is: 'share' },
            ] as const)
          : []),
      ],
      rows: segments.map((one) => [
        one.id,
        one.size,
        one.share,
        ...(purchases ? [one.buying, one.spend, one.moneyShare, one.needed, one.detectable] : []),
      ]),
      ...(purchases && {
        note: `Buying, spend and revenue are of the last ${periodWords(unit, this.#found.instants.length - 1)}, by who was a member when the ${unit} began; segments overlap, so shares of revenue do not add up. Members needed: to see ${this.#formats.share(this.#options.effect)} more buyers in one half of them than in the other (80% power, 5% error). Least change seen: by those there are.`,
      }),
    }
    return { title: 'Size and worth', blocks: [table] }
  }

  #overlap({ coverage, intersections, nonEmpty, breaking }: NonNullable<QualityResult['overlap']>): Section {
    const { segments } = this.#found
    const singles = segments.filter(({ segmentation }) => segmentation === null)
    const shown = intersections.slice(0, 20)
    const used = singles.filter((one) =>
      shown.some(({ sets }) => sets.some((place) => segments[place] === one)),
    )
    const chart: Chart = {
      kind: 'intersections',
      title: 'Who is in which segments at once',
      description: `The ${shown.length} largest of ${this.#formats.count(nonEmpty)} combinations of segments that somebody is in; the largest has ${this.#formats.count(shown[0]?.size ?? 0)}.`,
      value: { title: 'Profiles', measure: 'count' },
      sets: used.map(({ id, size }) => ({ name: id, size })),
      intersections: shown.map(({ sets, size }) => ({
        sets: sets.map((place) => used.indexOf(segments[place]!)),
        size,
      })),
      note: 'Each profile is counted once, in exactly the combination of segments that it is in.',
    }
    return {
      title: 'Overlap',
      lead: this.#mece(coverage),
      blocks: [...(used.length > 0 ? [chart] : []), ...this.#breaking(breaking)],
    }
  }

  #mece({
    exclusive,
    exhaustive,
    inNone,
    inSeveral,
  }: NonNullable<QualityResult['overlap']>['coverage']): string {
    if (exclusive && exhaustive) return 'These segments divide everybody: each profile is in exactly one.'
    const broken = [
      ...(exhaustive ? [] : [`${this.#formats.counted(inNone, 'profile')} in none of them`]),
      ...(exclusive ? [] : [`${this.#formats.counted(inSeveral, 'profile')} in several`]),
    ]
    return `These segments do not divide everybody into groups: ${broken.join(', ')}.`
  }

  #breaking(breaking: NonNullable<QualityResult['overlap']>['breaking']): Block[] {
    if (breaking.length === 0) return []
    return [
      {
        kind: 'table',
        title: 'Profiles that break a division, for example',
        columns: [
          { name: 'Profile', is: 'text' },
          { name: 'Segments', is: 'text' },
        ],
        rows: breaking.map(({ profile, identity, segments }) => [
          identity ?? `profile ${profile}`,
          segments.length === 0 ? 'none' : segments.join(', '),
        ]),
      },
    ]
  }

  #pairs(): Section {
    return {
      title: 'Pairs',
      lead: 'The more two segments have in common, the less the second one adds.',
      blocks: [
        {
          kind: 'table',
          columns: [
            { name: 'Segments', is: 'text' },
            { name: 'In both', is: 'count' },
            { name: 'In common', is: 'share', bar: true },
            { name: 'Of the first', is: 'share' },
            { name: 'Of the second', is: 'share' },
          ],
          rows: this.#found.pairs.map(({ a, b, both, jaccard, ofA, ofB }) => [
            `${a} and ${b}`,
            both,
            jaccard,
            ofA,
            ofB,
          ]),
          note: 'In common: members of both over members of either (Jaccard).',
        },
      ],
    }
  }

  #differences(): Section {
    const rows = this.#found.segments.flatMap(({ id, comparison }) => {
      const [strongest] = comparison?.strongest ?? []
      if (!comparison) return []
      const told = strongest ? `${strongest.title}: ${contrasted(strongest, this.#formats)}` : 'nothing'
      return [[id, comparison.differing, comparison.compared, told, strongest?.effect ?? null]]
    })
    return {
      title: 'What sets them apart',
      lead: 'Each segment against everybody else, in what was bought later, in the saved metrics and in traits that its rule does not read.',
      blocks: [
        {
          kind: 'table',
          columns: [
            { name: 'Segment', is: 'text' },
            { name: 'Differs in', is: 'count' },
            { name: 'Of', is: 'count' },
            { name: 'Most in', is: 'text' },
            { name: 'Effect', is: { unit: 'σ', decimals: 2 }, interval: '95%' },
          ],
          rows,
          note: 'Counted are differences of at least 0.1 standard deviations with p < 0.05 after correction for all comparisons (Benjamini and Hochberg).',
        },
      ],
    }
  }

  #stability(): Section {
    const { segments, instants, unit } = this.#found
    const largest = segments.toSorted((a, b) => b.size - a.size).slice(0, 8)
    const chart: Chart = {
      kind: 'lines',
      title: 'Members over time',
      description: `Members of the ${largest.length} largest segments at ${instants.length} instants.`,
      x: { title: 'At', measure: 'day' },
      y: { title: 'Members', measure: 'count', from: 0 },
      series: largest.map(({ id, sizes }) => ({
        name: id,
        points: sizes.map((y, place) => ({ x: instants[place]!, y })),
      })),
    }
    const table: Table = {
      kind: 'table',
      columns: [
        { name: 'Segment', is: 'text' },
        { name: 'First', is: 'count' },
        { name: 'Now', is: 'count' },
        { name: `Still in after a ${unit}`, is: 'share', bar: true },
        { name: 'Least who bought', is: 'share' },
        { name: 'Most', is: 'share' },
      ],
      rows: segments.map(({ id, sizes, kept, buyingByPeriod }) => {
        const known = buyingByPeriod.filter((share) => share !== null)
        const [least, most] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [null, null]
        return [id, sizes[0]!, sizes.at(-1)!, kept, least, most]
      }),
      note: `Least and most: the share of members who bought in the ${unit} after, over the ${unit}s looked back on.`,
    }
    return { title: 'Stability', blocks: [...(instants.length > 1 ? [chart] : []), table] }
  }

  #concentration({ gini, top, lorenz, customers, negative }: Concentration): Section {
    const chart: Chart = {
      kind: 'curve',
      title: 'Revenue by customers',
      description: `The share of revenue that the least share of customers gave; Gini coefficient ${this.#formats.number(gini.value, { decimals: 2 })}.`,
      x: { title: 'Customers, the smallest first', measure: 'share' },
      y: { title: 'Revenue', measure: 'share' },
      series: [{ name: 'Customers', points: lorenz.map(({ customers: x, amount: y }) => ({ x, y })) }],
      against: { name: 'All the same' },
    }
    return {
      title: 'Concentration of revenue',
      lead: `Of ${this.#formats.counted(customers, 'customer')} of the last year.`,
      blocks: [
        {
          kind: 'facts',
          facts: [{ label: 'Gini coefficient', value: { measure: { decimals: 2 }, value: gini } }],
        },
        {
          kind: 'table',
          columns: [
            { name: 'The best', is: 'share' },
            { name: 'gave of the revenue', is: 'share', bar: true },
          ],
          rows: top.map((one) => [one.customers, one.money]),
          ...(negative > 0 && {
            note: `${this.#formats.counted(negative, 'customer')} gave back more than they bought; they count as 0.`,
          }),
        },
        chart,
      ],
    }
  }
}

const METHOD: readonly Method[] = [
  {
    name: 'Overlap',
    text: 'Sizes of all intersections that somebody is in, counted exactly; coverage is who is in at least one. Pairs by Jaccard’s index, members of both over members of either.',
    source: 'Jaccard (1901).',
  },
  {
    name: 'Too small to act on',
    text: 'Half of the members get something, half do not: how many it takes to see the stated relative change of the share who buy, with 80% power at a 5% error, two-sided.',
    formula: 'as R’s power.prop.test, per group, twice',
    assumptions: ['Members buy as they did in the periods looked back on.'],
    source: 'Cohen (1988); Fleiss, Levin & Paik (2003), chapter 4.',
  },
  {
    name: 'Differences',
    text: 'Means of members against all others by Welch’s test, effects as Hedges’ g, p-values corrected for all comparisons of the report. What the rule of a segment reads is left out, since there it differs by definition.',
    source: 'Welch (1947); Hedges (1981); Benjamini & Hochberg (1995).',
  },
  {
    name: 'Concentration',
    text: 'Revenue of the last year by customer. Gini: twice the area between the Lorenz curve and the diagonal, with the interval of its linearised estimate.',
    source: 'Lorenz (1905); Davidson (2009).',
  },
]
