import type { Analysis } from '../api/analyses'
import { texts } from '../i18n'

const t = texts('analyses')

/** Analyses by what they are about, in the order in which pages show them. */
export const GROUPS = {
  value: ['rfm', 'value', 'life-cycle', 'next-purchase'],
  who: ['clusters', 'personas', 'micro-audiences', 'look-alikes', 'regions', 'surveys'],
  next: ['churn', 'propensity'],
  behaviour: ['cohorts', 'funnels', 'baskets'],
  segments: ['quality', 'movements'],
} as const satisfies Record<string, readonly string[]>

type Group = keyof typeof GROUPS
type Known = (typeof GROUPS)[Group][number]

const KNOWN: readonly string[] = Object.values(GROUPS).flat()
const isKnown = (name: string): name is Known => KNOWN.includes(name)

/** An analysis in words of marketing; those that these pages do not know have their own. */
export function wordsOf({ name, title, summary }: Pick<Analysis, 'name' | 'title' | 'summary'>) {
  if (!isKnown(name)) return { title, answers: summary }
  return { title: t(`methods.${name}.title`), answers: t(`methods.${name}.answers`) }
}

interface AnalysisGroup {
  readonly title: string
  readonly analyses: readonly Analysis[]
}

/** All analyses in groups; those that these pages do not know come last. */
export function grouped(analyses: readonly Analysis[]): readonly AnalysisGroup[] {
  const of = (names: readonly string[]) =>
    names.flatMap((name) => analyses.find((analysis) => analysis.name === name) ?? [])
  const groups = Object.entries(GROUPS).map(([group, names]) => ({
    title: t(`groups.${group as Group}`),
    analyses: of(names),
  }))
  const others = { title: t('groups.more'), analyses: analyses.filter(({ name }) => !isKnown(name)) }
  return [...groups, others].filter((group) => group.analyses.length > 0)
}

/** What is asked at first; the rest of the options is folded. */
const FIRST: Readonly<Partial<Record<Known, readonly string[]>>> = {
  rfm: ['scores', 'money', 'window', 'period'],
  value: ['horizon', 'margin', 'discount', 'segments'],
  'life-cycle': ['period', 'periods'],
  'next-purchase': ['within'],
  clusters: ['columns', 'without', 'clusters'],
  personas: ['segment', 'against', 'days'],
  'micro-audiences': ['segment', 'days', 'leastSize'],
  'look-alikes': ['segment', 'size'],
  regions: ['by', 'within'],
  surveys: ['items', 'event'],
  churn: ['event', 'days'],
  propensity: ['event', 'days', 'among'],
  cohorts: ['unit', 'start', 'activity'],
  funnels: ['steps', 'within', 'last', 'segments'],
  baskets: ['level', 'segments'],
  quality: ['segments', 'period'],
  movements: ['segmentation', 'since', 'until'],
}

/** The options that a form shows at first. */
export function firstOptions(name: string, all: readonly string[]): readonly string[] {
  return (isKnown(name) && FIRST[name]) || all.slice(0, 4)
}

/** A question about a segment is none without it. */
const ABOUT_A_SEGMENT = ['personas', 'micro-audiences', 'look-alikes']

/** What has to be said. */
export function requiredOptions(name: string): readonly string[] {
  return ABOUT_A_SEGMENT.includes(name) ? ['segment'] : []
}
