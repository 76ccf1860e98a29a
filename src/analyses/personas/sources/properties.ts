import type { CatalogueEntry } from '../../../catalogue/index.ts'
import { say } from '../../../language/index.ts'
import { mapValueSql } from '../../../predicates/value.ts'
import { PROFILE } from '../../../records/survivors.ts'
import { integer, param, type Sql, sql } from '../../../store/sql.ts'
import { plainName } from '../../features/index.ts'
import { type Evidence, worded } from '../evidence.ts'
import { inPeriod, ownEvents, type Scene, valueWords } from '../scene.ts'
import { mixValues, type ValueMix } from './mix-values.ts'

/** Properties that are looked at, those of the most records first. */
const MOST_PROPERTIES = 40
/** Events whose lists are looked at for the names of what they hold. */
const LOOKED_AT = 5_000

/** A text or yes-or-no property of an event, or a member of the objects in a list of it. */
export interface Property {
  readonly event: string
  readonly path: string
  readonly type: 'text' | 'flag' | 'json'
  /** Of objects in a list. */
  readonly member?: string
}

/** The properties that may tell how somebody does things and what they buy. */
export async function findProperties(scene: Scene): Promise<readonly Property[]> {
  const own = new Set(ownEvents(scene))
  const entries = scene.catalogue.events.filter(({ name }) => own.has(name))
  const plain = entries.flatMap((entry) => plainProperties(entry))
  const lists = await Promise.all(entries.slice(0, 20).map((entry) => listProperties(scene, entry)))
  return [...lists.flat(), ...plain.toSorted((a, b) => b.records - a.records)].slice(0, MOST_PROPERTIES)
}

function plainProperties({ name, values }: CatalogueEntry) {
  const isNamed = values.some(({ path }) => IS_NAME.test(path))
  return values
    .filter(({ path }) => !(isNamed && isNumber(path)))
    .flatMap(({ path, types }) => {
      const isDate = types.date !== undefined
      const type =
        types.text !== undefined && !isDate ? 'text' : types.flag !== undefined ? 'flag' : undefined
      return type === undefined ? [] : [{ event: name, path, type, records: types[type] ?? 0 } as const]
    })
}

/** Members that come again in several lists; a name is told rather than a number that stands for it. */
async function listProperties(scene: Scene, { name, values }: CatalogueEntry): Promise<readonly Property[]> {
  const lists = values.filter(({ types }) => types.json !== undefined)
  const found: Property[] = []
  for (const { path } of lists) {
    const list = mapValueSql(path).get('json')
    const some = sql`SELECT arrayJoin(JSONExtractArrayRaw(${list})) AS line FROM events WHERE event = ${param(name, 'String')} AND ${inPeriod(scene)} LIMIT ${integer(LOOKED_AT)}`
    const rows = await scene.workspace.analytical.query<{ member: string }>(
      sql`SELECT pair.1 AS member FROM (SELECT arrayJoin(JSONExtractKeysAndValuesRaw(line)) AS pair FROM (${some})) WHERE startsWith(pair.2, '"') GROUP BY member HAVING uniqExact(pair.2) * 2 <= count() ORDER BY member`,
      { lane: 'batch', signal: scene.signal },
    )
    const members = rows.map(({ member }) => member)
    const told = members.filter((member) => !(isNumber(member) && members.some((one) => IS_NAME.test(one))))
    found.push(...told.map((member): Property => ({ event: name, path, type: 'json', member })))
  }
  return found
}

const IS_NAME = /(^|_)(name|title)$/i
const isNumber = (member: string) => /(^|_)(id|sku|ean|code|url|image)$/i.test(member)

/** Which part of what somebody did, or bought, has each value of the property. */
export async function propertyEvidence(scene: Scene, property: Property): Promise<Evidence[]> {
  const mixes = await mixValues(scene, timesByValue(scene, property))
  return mixes.length < 2 ? [] : mixes.map((mix) => told(scene, property, mix))
}

function timesByValue(scene: Scene, { event, path, type, member }: Property): Sql {
  const at = mapValueSql(path)
  const lines = sql`JSONExtractArrayRaw(${at.get('json')})`
  const value =
    type === 'text'
      ? at.get('text')
      : type === 'flag'
        ? sql`if(${at.get('flag')}, 'yes', 'no')`
        : sql`arrayJoin(arrayMap(line -> JSONExtractString(line, ${param(member ?? '', 'String')}), ${lines}))`
  return sql`SELECT profile, value, toFloat64(count()) AS times FROM (SELECT ${PROFILE} AS profile, ${value} AS value FROM events WHERE event = ${param(event, 'String')} AND ${inPeriod(scene)} AND ${at.has(type)}) WHERE value != '' GROUP BY profile, value`
}

function told(
  { purchases, segment }: Scene,
  { event, path, member }: Property,
  { value, ...mix }: ValueMix,
): Evidence {
  const isBought = event === purchases?.event && member !== undefined
  const name = plainName(member ?? path)
  return {
    ...mix,
    kind: 'mix',
    aspect: isBought ? 'buys' : 'how',
    subject: `property ${event} ${name}`,
    value,
    defining: segment.reads.events.includes(event) && segment.words.has(value),
    ...worded(() => ({
      name: `${plainName(event)}, ${valueWords(name, value)}`,
      of:
        member === undefined
          ? say`their “${plainName(event)}”`
          : say`the ${plainName(path)} of their “${plainName(event)}”`,
      what: isWhat(name, value),
    })),
  }
}

function isWhat(name: string, value: string): string {
  if (value === 'yes') return say`are ${name}`
  return value === 'no' ? say`are not ${name}` : say`have ${name} “${value}”`
}
