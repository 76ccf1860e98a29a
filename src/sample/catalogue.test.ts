import { expect, test } from 'vitest'
import { SAMPLE_EVENTS, SAMPLE_TRAITS, type ValueEntry, type ValueType } from './catalogue.ts'
import { sampleRecords } from './generate.ts'
import type { JsonValue } from './record.ts'

const UNTIL = Date.UTC(2026, 5, 30)
const records = [...sampleRecords({ until: UNTIL, profiles: 1500 })]

const FITS: Readonly<Record<ValueType, (value: JsonValue) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  day: (value) => typeof value === 'string' && new Date(value).toISOString().slice(0, 10) === value,
  instant: (value) => typeof value === 'string' && new Date(value).toISOString() === value,
  texts: (value) => Array.isArray(value) && value.length > 0 && value.every(FITS.text),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.length > 0 && value.every(FITS.object),
}

/** What is wrong with a value, as texts; nothing for a value as declared. */
function misfits(entry: ValueEntry, value: JsonValue | undefined, path: string): string[] {
  if (value === undefined) return entry.optional ? [] : [`${path} is missing`]
  if (!FITS[entry.type](value)) return [`${path} is not ${entry.type}: ${JSON.stringify(value)}`]
  if (entry.values && !entry.values.includes(value as string)) return [`${path} is undeclared: ${value}`]
  const objects = (entry.type === 'objects' ? value : [value]) as readonly Record<string, JsonValue>[]
  return entry.members ? objects.flatMap((object) => objectMisfits(entry.members!, object, path)) : []
}

function objectMisfits(
  entries: readonly ValueEntry[],
  object: Record<string, JsonValue>,
  path: string,
): string[] {
  const unknown = Object.keys(object).filter((name) => !entries.some((entry) => entry.name === name))
  return [
    ...unknown.map((name) => `${path}.${name} is not in the catalogue`),
    ...entries.flatMap((entry) => misfits(entry, object[entry.name], `${path}.${entry.name}`)),
  ]
}

test('every event has the properties of the catalogue', () => {
  const entries = new Map(SAMPLE_EVENTS.map((entry) => [entry.event, entry.properties]))
  const found = records.flatMap((record) =>
    record.kind === 'event'
      ? objectMisfits(entries.get(record.event) ?? [], record.properties, record.event)
      : [],
  )
  expect([...new Set(found)]).toEqual([])
})

test('every trait is of the type in the catalogue; only the loyalty card is ever taken away', () => {
  const entries = new Map(SAMPLE_TRAITS.map((entry) => [entry.name, entry]))
  const found = records.flatMap((record) => {
    if (record.kind !== 'trait') return []
    const { trait, value } = record
    if (value === null && trait === 'loyalty_card_expires') return []
    const entry = entries.get(trait)
    return entry ? misfits(entry, value, trait) : [`${trait} is not in the catalogue`]
  })
  expect([...new Set(found)]).toEqual([])
})

test('everything in the catalogue occurs, every listed value of a trait too', () => {
  const events = new Set(records.map((record) => (record.kind === 'event' ? record.event : '')))
  const traits = new Set(
    records.flatMap((record) => (record.kind === 'trait' ? [`${record.trait}=${record.value}`] : [])),
  )
  const names = new Set([...traits].map((pair) => pair.slice(0, pair.indexOf('='))))
  expect(SAMPLE_EVENTS.filter(({ event }) => !events.has(event))).toEqual([])
  expect(SAMPLE_TRAITS.filter(({ name }) => !names.has(name))).toEqual([])
  const pairs = SAMPLE_TRAITS.flatMap(({ name, values = [] }) => values.map((value) => `${name}=${value}`))
  expect(pairs.filter((pair) => !traits.has(pair))).toEqual([])
})
