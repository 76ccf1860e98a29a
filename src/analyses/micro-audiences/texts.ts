import { inEachLanguage, say } from '../../language/index.ts'
import { type Feature, plainName } from '../features/index.ts'
import { ANOTHER, type Described, describeTexts } from './describe.ts'
import { readColumns } from './numbers.ts'
import { readCommonLines, readHavers, readMostFrequent } from './read-texts.ts'
import { inLast, type Reading, traitName } from './reading.ts'

const MOST_VALUES = 8
const LEAST_RECORDS = 0.02
const MOST_TRAITS = 12
const MOST_PROPERTIES = 6
const PLACE = /country|region|state|city|place|store|shop/i
const KIND = /categor|department|brand|type|channel|device|method|source/i

/** Places first, then what comes in few kinds. */
export async function readTraits(reading: Reading): Promise<Described[]> {
  const { survey, without, members } = reading
  const usable = survey.traits.filter(
    ({ type, name, top, records }) =>
      !without.includes(name) &&
      (type === 'flag' ||
        (type === 'text' && top[0] !== undefined && top[0].records >= LEAST_RECORDS * records)),
  )
  const isDate = (name: string, path: string) =>
    survey.traits.some((one) => one.name === name && one.path === path && one.type === 'date')
  const chosen = usable
    .filter(({ name, path }) => !isDate(name, path))
    .sort((a, b) => Number(PLACE.test(b.name)) - Number(PLACE.test(a.name)) || b.records - a.records)
    .slice(0, MOST_TRAITS)
  const found: Described[] = []
  for (const { name, path, type, top } of chosen) {
    const trait = traitName(name, path)
    const words = plainName(trait)
    const of = { of: 'trait', trait: name, path } as const
    if (type === 'flag') {
      const { columns } = await readColumns(reading, [{ ...of, measure: 'flag' }])
      const texts = Array.from(columns[0]!, (value) =>
        Number.isNaN(value) ? undefined : String(value === 1),
      )
      found.push(
        describeTexts(texts, ['true', 'false'], (value) => ({
          words: inEachLanguage(() => (value === 'true' ? words : say`not ${words}`)),
          condition: { trait, is: value === 'true' },
        })),
      )
      continue
    }
    const values = top.slice(0, MOST_VALUES).map(({ value }) => value)
    const { columns } = await readColumns(reading, [
      ...values.map((value): Feature => ({ ...of, measure: 'is', value })),
      { ...of, measure: 'is-unknown' },
    ])
    const unknown = columns.at(-1)!
    const texts = Array.from(members, (_, row) => {
      const value = values.find((_value, index) => columns[index]![row] === 1)
      return value ?? (unknown[row] === 1 ? undefined : ANOTHER)
    })
    found.push(
      describeTexts(texts, values, (value) => ({
        words: inEachLanguage(() => `${words} ${value}`),
        condition: { trait, is: value },
      })),
    )
  }
  return found
}

/** What members mostly choose: the category that they look at, the device, the way of paying. */
export async function readProperties(reading: Reading, sameAs: readonly number[]): Promise<Described[]> {
  const { survey, query, members, days, without } = reading
  const properties = survey.events
    .filter(({ event }) => !without.includes(event))
    .flatMap(({ event, properties: all }) =>
      all
        .filter(({ type, path }) => type === 'text' && KIND.test(path))
        .filter(({ path }) => !all.some((one) => one.path === path && one.type === 'date'))
        .filter(({ distinct, records }) => distinct >= 2 && distinct <= records / 10)
        .map((property) => ({ event, ...property })),
    )
    .sort((a, b) => b.records - a.records)
    .slice(0, MOST_PROPERTIES)
  const found: Described[] = []
  for (const { event, path, top } of properties) {
    const favourite = await readMostFrequent(query, event, path)
    const texts = Array.from(members, (profile) => favourite.get(profile))
    const values = top.slice(0, MOST_VALUES).map(({ value }) => value)
    found.push(
      describeTexts(
        texts,
        values,
        (value) => ({
          words: inEachLanguage(() => say`mostly ${plainName(path)} ${value} in ${plainName(event)}`),
          condition: { mostFrequent: { event, of: path, ...inLast(days) }, is: value },
        }),
        sameAs,
      ),
    )
  }
  return found
}

/** Who bought something of a category, where purchases hold a list of lines. */
export async function readLines(reading: Reading, sameAs: readonly number[]): Promise<Described[]> {
  const { survey, purchases, query, members, days } = reading
  if (purchases?.lines === undefined) return []
  const { event, lines } = purchases
  const list = survey.events
    .find((one) => one.event === event)
    ?.properties.find(({ path, type }) => path === lines && type === 'json')
  const member = purchases.category ?? list?.members.find((name) => /categor|department/i.test(name))
  if (member === undefined) return []
  const found: Described[] = []
  for (const value of await readCommonLines(query, { event, lines, member }, MOST_VALUES)) {
    const havers = await readHavers(query, { event, lines, member }, value)
    const texts = Array.from(members, (profile) => havers.get(profile) ?? ANOTHER)
    const condition = {
      event,
      where: { element: lines, where: { property: member, is: value } },
      ...inLast(days),
      atLeast: 1,
    }
    found.push(
      describeTexts(
        texts,
        ['yes'],
        () => ({ words: inEachLanguage(() => say`bought ${plainName(member)} ${value}`), condition }),
        sameAs,
      ),
    )
  }
  return found
}
