import { nameFor } from '../definition/fields'
import type { Definition } from '../definition/node'
import { type Fields, isRecord } from '../definition/plain-data'
import { partsOf, type WrittenPart } from '../results/subject'

const withParts = (definition: Definition, parts: readonly unknown[]): Definition => ({
  ...definition,
  parts,
})

/** Another part behind the others, of everybody until it has conditions. */
export function addPart(definition: Definition, title: string): Definition {
  const parts = partsOf(definition)
  const name = freeName(nameFor(title, 'segment'), parts)
  return withParts(definition, [...parts, { name, title, when: { all: [] } }])
}

function freeName(wanted: string, parts: readonly WrittenPart[]): string {
  const taken = new Set(parts.map(({ name }) => name))
  let name = wanted
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`
  return name
}

export function removePart(definition: Definition, index: number): Definition {
  return withParts(
    definition,
    partsOf(definition).filter((_, at) => at !== index),
  )
}

/** Changes places with the part beside it; the order says who is in which. */
export function movePart(definition: Definition, index: number, by: 1 | -1): Definition {
  const parts = [...partsOf(definition)]
  const [moved] = parts.splice(index, 1)
  if (moved === undefined || index + by < 0) return definition
  parts.splice(index + by, 0, moved)
  return withParts(definition, parts)
}

/** With another text in a field of a part; an empty one is taken out. */
export function changePart(definition: Definition, index: number, field: 'name' | 'title', text: string) {
  return withParts(
    definition,
    partsOf(definition).map((part, at) => (at === index ? withField(part as Fields, field, text) : part)),
  )
}

export function changeRest(definition: Definition, field: 'name' | 'title', text: string): Definition {
  const rest = isRecord(definition.rest) ? definition.rest : {}
  return { ...definition, rest: withField(rest, field, text) }
}

/** The name stays although it is empty: without one there is no part. */
function withField(part: Fields, field: 'name' | 'title', text: string): Fields {
  const { name, title, ...others } = part
  const next = { name, title, [field]: text }
  return { name: next.name, ...(next.title ? { title: next.title } : {}), ...others }
}
