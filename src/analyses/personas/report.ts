import { inTheirLanguage, language, say } from '../../language/index.ts'
import type { Block, Finding, Formats, Note, Section } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { Persona } from './analysis.ts'
import { ASPECTS } from './evidence.ts'
import { tellPersona } from './in-their-words.ts'
import type { Mark } from './judge.ts'
import type { PersonaOptions } from './options.ts'
import { historySection, journeySection, lifeSection, valueSection } from './report-parts.ts'
import { aspectSection, definingSection, titleOfAspect } from './report-tables.ts'
import { foremostMarks, othersOf, tellMark } from './tell.ts'

type Context = ReportContext<PersonaOptions>

const MOST_FINDINGS = 5
/** So that the first screen says more than one thing of somebody. */
const MOST_OF_ASPECT = 2
const ON_THE_PAGE = 3
const IN_CHART = 14
/** With fewer members the intervals are wide, and little can be sure. */
const FEW = 50

/** A persona as a page: who they are in a few sentences, then everything that was compared. */
export function reportPersona(found: Persona, { options, calendar, currency: said }: Context): ReportBody {
  const persona = tellPersona(found)
  const currency = said ?? persona.value?.currency ?? undefined
  const formats = spokenFormats({ timeZone: calendar.timeZone, ...(currency !== undefined && { currency }) })
  const { segment, sizes, comparisons } = persona
  return {
    ...(currency !== undefined && { currency }),
    about: [
      { label: say`Segment`, value: segment.title },
      { label: say`Rule`, value: inTheirLanguage(segment.said) },
      { label: say`Members`, value: { measure: 'count', value: sizes.group } },
      { label: say`Compared with`, value: comparedWith(formats.count(sizes.rest), persona.against) },
      { label: say`Behaviour of the last`, value: say`${options.days} days` },
      { label: say`Comparisons`, value: { measure: 'count', value: comparisons.comparisons } },
    ],
    findings: findingsOf(persona, formats),
    trust: trustOf(persona, options, formats),
    sections: [
      onePage(persona, formats),
      ...valueSection(persona),
      ...lifeSection(persona),
      ...journeySection(persona),
      ...historySection(persona),
      ...ASPECTS.flatMap((aspect) => aspectSection(persona, aspect)),
      ...definingSection(persona),
    ],
    method: method(),
  }
}

function findingsOf(persona: Persona, formats: Formats): Finding[] {
  const { sizes, value, segment } = persona
  const share = sizes.group / sizes.everybody
  const size = say`of all profiles are in ${segment.title}: ${formats.count(sizes.group)} of ${formats.count(sizes.everybody)}.`
  const worth = value?.moneyShare == null ? [] : [worthOf(value.moneyShare, persona.against, formats)]
  const others = othersOf(persona.against)
  const marks = foremostMarks(persona.marks, MOST_FINDINGS, MOST_OF_ASPECT)
  const nothing: Finding[] =
    marks.length > 0
      ? []
      : [
          {
            sentence: say`Beyond what the rule itself asks for, nothing sets them apart from ${others} enough to act on.`,
          },
        ]
  return [
    {
      figure: { measure: 'share', value: share },
      sentence: [size, ...worth].join(' '),
    },
    ...marks.map((mark) => ({ sentence: tellMark(mark, others, formats) })),
    ...nothing,
  ]
}

function worthOf(share: number, against: string, formats: Formats): string {
  const money = formats.figure({ measure: 'share', value: share })
  return against === 'everybody'
    ? say`They gave ${money} of the money.`
    : say`They gave ${money} of the money of both.`
}

function comparedWith(count: string, against: string): string {
  return against === 'everybody' ? say`${count} everybody else` : say`${count} others in ${against}`
}

function trustOf(
  { sizes, inBoth, comparisons, marks }: Persona,
  options: PersonaOptions,
  formats: Formats,
): Note[] {
  const few = Math.min(sizes.group, sizes.rest) < FEW
  const { correction } = options
  return [
    {
      level: correction === 'none' ? 'warning' : 'sound',
      text:
        correction === 'none'
          ? say`${formats.count(comparisons.comparisons)} comparisons were made and not allowed for: about ${formats.count(comparisons.comparisons * (1 - options.confidence))} differences would be found among people who do not differ.`
          : say`${formats.count(comparisons.sure)} of ${formats.count(comparisons.comparisons)} differences stand after allowing for how many were looked at; their intervals are as much wider.`,
    },
    ...(few
      ? [
          {
            level: 'caution' as const,
            text: say`One side has only ${formats.count(Math.min(sizes.group, sizes.rest))} profiles: what differs little is not seen, and what is seen is known roughly.`,
          },
        ]
      : []),
    ...(inBoth > 0
      ? [
          {
            level: 'caution' as const,
            text: say`${formats.counted(inBoth, 'member is', 'members are')} in both segments, counted on the first side alone.`,
          },
        ]
      : []),
    ...(marks.some(({ defining }) => defining)
      ? [
          {
            level: 'caution' as const,
            text: say`What the rule of the segment reads differs by definition; it is told apart, at the end.`,
          },
        ]
      : []),
    {
      level: 'caution',
      text: say`A persona describes. That members differ in something does not say that it made them members.`,
    },
  ]
}

/** The page somebody takes along: a few sentences about each side of them. */
function onePage(persona: Persona, formats: Formats): Section {
  const others = othersOf(persona.against)
  const parts = ASPECTS.flatMap((aspect): Block[] => {
    const marks = foremostMarks(
      persona.marks.filter((mark) => mark.aspect === aspect),
      ON_THE_PAGE,
    )
    if (marks.length === 0) return []
    return [
      { kind: 'text', text: `${titleOfAspect(aspect)}:` },
      { kind: 'list', items: marks.map((mark) => tellMark(mark, others, formats)) },
    ]
  })
  const nothing: Block = {
    kind: 'callout',
    tone: 'missing',
    text: say`No difference from ${others} is both sure and large enough to act on.`,
  }
  return {
    title: say`On one page`,
    lead: inTheirLanguage(persona.segment.said),
    blocks: [...(parts.length > 0 ? parts : [nothing]), ...ratioChart(persona)],
  }
}

function ratioChart({ marks, against }: Persona): Block[] {
  const shown = foremostMarks(marks, 60)
    .filter(({ ratio }) => ratio !== null && ratio.high !== null && ratio.low > 0)
    .slice(0, IN_CHART)
  if (shown.length < 2) return []
  return [
    {
      kind: 'estimates',
      title: say`How many times as much as ${othersOf(against)}`,
      description: say`${shown[0]!.name} differs most: ${roughly(shown[0]!.ratio!.value)} times as much as ${othersOf(against)}.`,
      category: say`Figure`,
      value: { title: say`Times as much`, measure: 'number', log: true },
      rows: byAspect(shown).map(({ name, ratio, aspect }) => ({
        name,
        value: { value: ratio!.value, low: ratio!.low, high: ratio!.high! },
        group: titleOfAspect(aspect),
      })),
      interval: say`interval after correction`,
      neutral: { at: 1, name: say`as much` },
    },
  ]
}

/** By two digits. */
function roughly(value: number): string {
  const digits = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }
  return value.toLocaleString(language(), digits)
}

/** Rows of one heading together. */
function byAspect(marks: readonly Mark[]): readonly Mark[] {
  return ASPECTS.flatMap((aspect) => marks.filter((mark) => mark.aspect === aspect))
}

const method = (): ReportBody['method'] => [
  {
    name: say`Shares`,
    text: say`The share of members beside that of the others, as difference and as ratio (relative risk), with score intervals, which stand for small numbers too. Of a trait it is among those of whom it is known.`,
    source: 'Wilson (1927); Koopman (1984); Newcombe (1998)',
  },
  {
    name: say`Means and medians`,
    text: say`Welch's comparison of means; medians by order statistics, for what is skewed.`,
    source: 'Welch (1947); Price and Bonett (2002)',
  },
  {
    name: say`Parts of what they do`,
    text: say`Of hours, channels, products and the like: for each profile which part of its events has the value, then the mean over profiles that did it at all.`,
  },
  {
    name: say`Many comparisons at once`,
    text: say`Of the differences called sure at most the stated share is expected to be false (Benjamini-Hochberg), and their intervals are widened to match. With holm no single one is, with the stated confidence.`,
    source: 'Benjamini and Hochberg (1995); Benjamini and Yekutieli (2005); Holm (1979)',
  },
  {
    name: say`What comes first`,
    text: say`Differences in order of how large they are at least: the end of the interval that is nearer to none, in standard deviations (Cohen’s h, Hedges’ g). Not in order of p, which a million profiles make small for anything.`,
    source: 'Cohen (1988); Hedges (1981)',
  },
]
