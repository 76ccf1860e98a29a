import { nearestName } from '../../definition/nearest-name.ts'
import { type Path, problem, SatsumaError } from '../../errors/index.ts'
import { wordsOf } from '../../ingest/propose/column-profile.ts'
import { sayLater } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { type AnswerColumn, type AnswerSource, inNumberOrder, type SourceColumns } from './find-columns.ts'
import { groupBy } from './group-by.ts'
import type { SurveysOptions } from './options.ts'

/** The items of a questionnaire, and where their answers stand. */
export interface ChosenItems {
  readonly source: AnswerSource
  /** In the order in which they were asked, as far as that is known. */
  readonly columns: readonly AnswerColumn[]
  /** What looks like answers in part, and was not taken, where nobody said which are items. */
  readonly others: readonly string[]
}

/** The items that the options name; where they name none, the columns that look like answers on one scale. */
export function chooseItems(
  sources: readonly SourceColumns[],
  options: Pick<SurveysOptions, 'scales' | 'items' | 'event'>,
): Outcome<ChosenItems> {
  const offered = offeredSources(sources, options.event)
  const wanted = wantedItems(options)
  if (offered.every(({ columns }) => columns.length === 0))
    return insufficientData(sayLater`There are no answers by this instant.`)
  return wanted.length === 0 ? likeAnswers(offered) : result(named(offered, wanted, options.items))
}

function offeredSources(sources: readonly SourceColumns[], event: string | undefined) {
  if (event === undefined) return sources
  const found = sources.filter(({ source }) => source.kind === 'event' && source.event === event)
  if (found.length > 0) return found
  const events = sources.flatMap(({ source }) => (source.kind === 'event' ? [source.event] : []))
  throw new SatsumaError([
    problem('analysis/unknown-event', { event, nearest: nearestName(event, events), events }),
  ])
}

interface Wanted {
  readonly name: string
  readonly path: Path
}

function wantedItems({ scales = [], items = [] }: Pick<SurveysOptions, 'scales' | 'items'>): Wanted[] {
  const ofScales = scales.flatMap((scale, index) =>
    scale.items.map((name, place) => ({ name, path: ['scales', index, 'items', place] })),
  )
  const listed = items.map((name, place) => ({ name, path: ['items', place] }))
  const all = new Map<string, Wanted>()
  for (const one of [...ofScales, ...listed]) if (!all.has(one.name)) all.set(one.name, one)
  return [...all.values()]
}

/** Of the source that has most of them; throws those that it has not. */
function named(
  sources: readonly SourceColumns[],
  wanted: readonly Wanted[],
  order: readonly string[] | undefined,
): ChosenItems {
  const [best] = sources
    .map(({ source, columns }) => {
      const finder = new Finder(columns)
      const found = wanted.filter(({ name }) => finder.find(name) !== undefined).length
      return { source, columns, finder, found }
    })
    .sort((a, b) => b.found - a.found)
  const { source, columns, finder } = best!
  const names = columns.map(({ name }) => name)
  const problems = wanted.flatMap(({ name, path }) =>
    finder.find(name) !== undefined
      ? []
      : [
          problem(
            'analysis/unknown-item',
            { item: name, nearest: nearestName(name, names), known: names },
            path,
          ),
        ],
  )
  if (problems.length > 0) throw new SatsumaError(problems)
  const listed = new Set(order)
  const rest = wanted.filter(({ name }) => !listed.has(name))
  const found = rest.map(({ name }) => ({ ...finder.find(name)!, name }))
  const first = [...listed].map((name) => ({ ...finder.find(name)!, name }))
  return { source, columns: [...first, ...inNumberOrder(found)], others: [] }
}

/** Finds columns by their names, or by how an import writes them: `Q1 Price` is `q1_price`. */
class Finder {
  readonly #exact: ReadonlyMap<string, AnswerColumn>
  readonly #plain: ReadonlyMap<string, AnswerColumn>

  constructor(columns: readonly AnswerColumn[]) {
    this.#exact = new Map(columns.map((column) => [column.name, column]))
    this.#plain = new Map(columns.map((column) => [plainName(column.name), column]))
  }

  find(name: string): AnswerColumn | undefined {
    return this.#exact.get(name) ?? this.#plain.get(plainName(name))
  }
}

const plainName = (name: string) => wordsOf(name).join('_') || name

/** Scales of more points are rather measurements. */
const MOST_POINTS = 11
const LEAST_ITEMS = 2

function likeAnswers(sources: readonly SourceColumns[]): Outcome<ChosenItems> {
  const [best] = sources
    .map(({ source, columns }) => ({ source, columns: ofOneScale(columns), all: columns }))
    .sort((a, b) => b.columns.length - a.columns.length)
  if (best && best.columns.length >= LEAST_ITEMS) {
    const others = best.all.filter((column) => mayBeAnswers(column) && !best.columns.includes(column))
    return result({ source: best.source, columns: best.columns, others: others.map(({ name }) => name) })
  }
  const texts = sources.flatMap(({ columns }) => columns.filter(({ labels }) => labels.length > 1))
  const [text] = texts
  const none = sayLater`No two columns look like answers on one scale of up to ${MOST_POINTS} points.`
  if (text === undefined) return insufficientData(none)
  const labels = text.labels.slice(0, 3).join(', ')
  return insufficientData(
    sayLater`${none} "${text.name}" holds texts (${labels}): state their order as "answers" of a scale.`,
  )
}

function mayBeAnswers({ records, numbers, whole, distinct }: AnswerColumn): boolean {
  return numbers >= 0.9 * records && whole >= 0.99 * numbers && distinct >= 2 && distinct <= MOST_POINTS
}

const rangeOf = ({ low, high }: AnswerColumn) => `${low} ${high}`
const stemOf = ({ name }: AnswerColumn) => name.replace(/[\d_.\- ]+$/, '')

/**
 * The columns with the commonest lowest and highest answer; and within that range those that are named like them, so
 * that Q7, of which nobody took the highest answer, is among Q1 to Q9, and `education` is not.
 */
function ofOneScale(columns: readonly AnswerColumn[]): readonly AnswerColumn[] {
  const fitting = columns.filter(mayBeAnswers)
  const [alike] = [...groupBy(fitting, rangeOf).values()].sort((a, b) => b.length - a.length)
  if (!alike) return []
  const [{ low, high }] = alike as [AnswerColumn]
  const stems = new Set(alike.map(stemOf))
  return fitting.filter(
    (column) =>
      alike.includes(column) || (column.low! >= low! && column.high! <= high! && stems.has(stemOf(column))),
  )
}
