import { splitTrait } from '../aggregates/trait-path.ts'
import type { Definition } from '../definition/definition.ts'
import { eitherOf } from '../definition/either-of.ts'
import { mentionsOf } from '../definition/mentions.ts'
import { nearestName } from '../definition/nearest-name.ts'
import { type Problem, problem } from '../errors/index.ts'
import { say } from '../language/index.ts'
import type { Demand } from '../predicates/demand.ts'
import type { ValueType } from '../predicates/value.ts'
import type { Mention } from '../records/mention.ts'
import {
  type Catalogue,
  type CatalogueEntry,
  hasCutValues,
  isCut,
  type TypeCounts,
  typeWords,
} from './catalogue.ts'

/** Warnings of one definition beyond these help nobody. */
const MAX_WARNINGS = 100

/**
 * Names of a definition that the data does not hold, with the nearest that it does, and values that it holds
 * as another type only. Data that is still to come may be meant, so none of this is an error; where there is
 * no data at all there is nothing to say. Paths begin at the definition.
 */
export function dataWarnings(definition: Definition, catalogue: Catalogue): readonly Problem[] {
  if (catalogue.events.length === 0 && catalogue.traits.length === 0) return []
  const found = new Map<string, Problem>()
  for (const mention of mentionsOf(definition)) {
    if (found.size >= MAX_WARNINGS) break
    for (const warning of judge(lookUp(mention, catalogue), mention)) {
      found.set(JSON.stringify([warning.path, warning.message]), warning)
    }
  }
  return [...found.values()]
}

/** What the data says of a mention. */
interface Looked {
  /** The name in words: `trait "plan"`. */
  readonly what: string
  /** The types under it; absent where the data does not hold it, `unsure` where it may. */
  readonly types: TypeCounts | 'unsure' | undefined
  /** Names that may have been meant. */
  readonly known: () => readonly string[]
}

function lookUp(mention: Mention, { events, traits }: Catalogue): Looked {
  const { noun, name } = mention
  if (noun === 'event') {
    const entry = events.find((one) => one.name === name)
    const types = entry ? {} : isCut(events) ? 'unsure' : undefined
    return { what: say`event "${name}"`, types, known: () => events.map((one) => one.name) }
  }
  if (noun === 'property') return lookUpProperty(mention.events, name, events)
  const { trait, path } = splitTrait(name)
  const entry = traits.find((one) => one.name === trait)
  const mayBe = isCut(traits) || isFirstOfItsKind(trait, traits)
  const types = entry ? typesAt(path, [entry]) : mayBe ? 'unsure' : undefined
  return { what: inData(say`trait "${name}"`, [entry]), types, known: () => traits.flatMap(traitNames) }
}

/** Before the first list is uploaded every `list:` is as empty as a workspace without data. */
function isFirstOfItsKind(trait: string, traits: readonly CatalogueEntry[]): boolean {
  const [kind, name] = trait.split(':')
  return name !== undefined && !traits.some((one) => one.name.startsWith(`${kind}:`))
}

function lookUpProperty(names: readonly string[], path: string, events: readonly CatalogueEntry[]): Looked {
  const entries = events.filter(({ name }) => names.includes(name))
  return {
    what: inData(say`property "${path}" of ${eitherOf(entries.map((entry) => entry.name))}`, entries),
    // Events that are unknown themselves are told of already.
    types: entries.length === 0 ? 'unsure' : typesAt(path, entries),
    known: () => entries.flatMap(({ values }) => values.map((value) => value.path)),
  }
}

/** Says where only a sample was looked at. */
function inData(what: string, entries: readonly (CatalogueEntry | undefined)[]): string {
  const isSampled = entries.some((entry) => entry && entry.sampled < entry.records)
  return isSampled ? say`${what} (in a sample of it)` : what
}

/** A trait and its members as they are written. */
function traitNames({ name, values }: CatalogueEntry): readonly string[] {
  return [name, ...values.flatMap(({ path }) => (path === '' ? [] : [`${name}.${path}`]))]
}

/** The types under a path in any of the entries; none where it is an object, or a trait that was only removed. */
function typesAt(path: string, entries: readonly CatalogueEntry[]): TypeCounts | 'unsure' | undefined {
  const values = entries.flatMap((entry) => entry.values)
  const own = values.filter((value) => value.path === path)
  if (own.length > 0) return Object.assign({}, ...own.map(({ types }) => types)) as TypeCounts
  if (path === '' || values.some((value) => value.path.startsWith(`${path}.`))) return {}
  return entries.some(hasCutValues) ? 'unsure' : undefined
}

function judge({ what, types, known }: Looked, { name, path, demands }: Mention): readonly Problem[] {
  if (types === 'unsure') return []
  if (types === undefined) {
    return [problem('definition/unknown-name', { what, nearest: nearestName(name, known()) }, path)]
  }
  if (Object.keys(types).length === 0) return []
  return demands.flatMap((demand) => (isMet(demand, types) ? [] : [otherType(what, types, demand)]))
}

const isMet = ({ types: wanted }: Demand, types: TypeCounts) =>
  wanted.some((type) => types[type] !== undefined)

function otherType(what: string, types: TypeCounts, { types: wanted, path }: Demand): Problem {
  const field = String(path.findLast((step) => typeof step === 'string'))
  return problem(
    'definition/other-type',
    { what, found: typeWords(types), field, wanted: wordsOf(wanted) },
    path,
  )
}

function wordsOf(types: readonly ValueType[]): string {
  return eitherOf(types.map((type) => typeWords({ [type]: 1 })))
}
