import type { Catalogue, ValuesPlace } from '../../../api/catalogue'
import type { SegmentRow } from '../../../api/segments'
import { ownedCounts, propertyCounts, traitCounts, traitPlace } from '../../conditions/data/known-names'
import type { Path } from '../../definition/node'
import type { Fields } from '../../definition/plain-data'
import type { CursorPlace } from './cursor-place'
import { type Offer, offerOf } from './offer'

/** What the workspace holds that a definition may name. */
export interface Known {
  readonly catalogue: Catalogue
  readonly segments: readonly SegmentRow[]
}

type NamesOf = (known: Known, around: readonly Fields[]) => Iterable<string>

const events: NamesOf = ({ catalogue }) => catalogue.events.map(({ name }) => name)
const traits: NamesOf = ({ catalogue }) => traitCounts(catalogue).keys()
const properties: NamesOf = ({ catalogue }, around) => propertyCounts(catalogue, eventsAround(around)).keys()
const segments: NamesOf = (known) =>
  known.segments.filter(({ kind }) => kind === 'segment').map(({ name }) => name)
const segmentations: NamesOf = (known) => known.segments.flatMap(({ segmentation }) => segmentation ?? [])
const parts: NamesOf = (known, [beside]) =>
  known.segments.filter((row) => row.segmentation === beside?.segmentation).map(({ name }) => name)

/** By the field that names them. */
const NAMES: Readonly<Record<string, NamesOf>> = {
  event: events,
  firstEvent: events,
  lastEvent: events,
  trait: traits,
  traitHeld: traits,
  traitChanged: traits,
  traitEver: traits,
  property: properties,
  element: properties,
  of: properties,
  sum: properties,
  mean: properties,
  min: properties,
  max: properties,
  median: properties,
  distinct: properties,
  segment: segments,
  enteredSegment: segments,
  everInSegment: segments,
  inSegmentAt: segments,
  segmentation: segmentations,
  part: parts,
  list: ({ catalogue }) => ownedCounts(catalogue, 'list:').keys(),
  model: ({ catalogue }) => ownedCounts(catalogue, 'model:').keys(),
}

/** The events that the innermost condition around a place is about. */
function eventsAround(around: readonly Fields[]): readonly string[] {
  const about = around.flatMap(({ event, firstEvent, lastEvent }) => event ?? firstEvent ?? lastEvent ?? [])
  return about.slice(0, 1).filter((name) => typeof name === 'string')
}

/** The names of what is there that a value at a place may be; what a definition is itself called is its own. */
export function knownValuesAt({ path, around }: CursorPlace, known: Known): readonly Offer[] {
  const field = fieldOf(path)
  const namesOf =
    path.length > 1 && field !== undefined && Object.hasOwn(NAMES, field) ? NAMES[field] : undefined
  return [...new Set(namesOf?.(known, around))].map(offerOf)
}

/** What is compared with values as they are. */
const COMPARISONS = ['is', 'isNot', 'oneOf', 'noneOf']

/** Where the values lie that a place compares with; undefined where it does not. */
export function comparedAt({ path, around }: CursorPlace): ValuesPlace | undefined {
  if (!COMPARISONS.includes(fieldOf(path) ?? '')) return undefined
  const [beside = {}, ...outside] = around
  if (typeof beside.trait === 'string') return traitPlace(beside.trait) as ValuesPlace
  const [event] = eventsAround(outside)
  if (typeof beside.property !== 'string' || event === undefined) return undefined
  return { of: 'event', name: event, path: beside.property }
}

/** The field that a place is in, also as an item of its list. */
function fieldOf(path: Path): string | undefined {
  return path.findLast((key) => typeof key === 'string')
}
