import { type InEachLanguage, inEachLanguage, inTheirLanguage, say } from '../../language/index.ts'
import { type Feature, type FeatureTable, plainName, readFeatures } from '../features/index.ts'
import { type Described, describeThirds, type Written } from './describe.ts'
import { inLast, type Reading, traitName } from './reading.ts'

/** A number of each member in which a group may differ. */
export interface Target {
  readonly name: InEachLanguage<string>
  readonly measure: 'money' | 'number'
  readonly values: Float64Array
}

const MOST_NUMBERS = 6

/** Groups of spenders and users, and the numbers in which groups may differ; `doing` are those of how much somebody does. */
export async function readThirdsAndTargets(reading: Reading): Promise<{
  readonly thirds: readonly Described[]
  readonly targets: readonly Target[]
  readonly doing: readonly number[]
}> {
  const numbers = await readNumbers(reading)
  const targets = numbers.flatMap(({ target }) => target ?? [])
  const doing = numbers.flatMap(({ isDoing }, place) => (isDoing ? [place] : []))
  const spending = numbers.flatMap(({ isSpend }, place) => (isSpend ? [place] : []))
  const thirds = numbers.flatMap(({ third, isDoing, isSpend }, place) => {
    const same = isSpend ? [...new Set([...doing, ...spending])] : isDoing ? doing : [place]
    if (third === undefined) return []
    return describeThirds(third.values, third.name, third.condition, same) ?? []
  })
  return { thirds, targets, doing }
}

interface NumberOf {
  readonly feature: Feature
  /** How members are told apart in it. */
  readonly target: Omit<Target, 'values'>
  readonly third?: { readonly name: InEachLanguage<string>; readonly condition: Written }
  /** Whether who spends much has much of it, being the same money. */
  readonly isSpend?: true
  /** Whether it goes with how much somebody does: who does much of one thing does much of others. */
  readonly isDoing: boolean
}

interface ReadNumber {
  readonly target: Target
  readonly third?: {
    readonly name: InEachLanguage<string>
    readonly condition: Written
    readonly values: Float64Array
  }
  readonly isSpend?: true
  readonly isDoing: boolean
}

async function readNumbers(reading: Reading): Promise<readonly ReadNumber[]> {
  const wanted = [...purchaseNumbers(reading), ...traitNumbers(reading), ...activityNumbers(reading)]
  const { columns } = await readColumns(
    reading,
    wanted.map(({ feature }) => feature),
  )
  return wanted.map(({ target, third, isDoing, isSpend }, index) => ({
    target: { ...target, values: columns[index]! },
    ...(third && { third: { ...third, values: columns[index]! } }),
    ...(isSpend && { isSpend }),
    isDoing,
  }))
}

export function readColumns(
  { query, members }: Reading,
  features: readonly Feature[],
): Promise<FeatureTable> {
  const { workspace, until, signal } = query
  return readFeatures(workspace.analytical, features, { asOf: until, profiles: members, signal })
}

function purchaseNumbers({ purchases, days, survey }: Reading): NumberOf[] {
  if (purchases === undefined) return []
  const { event, amount } = purchases
  const [property] = amount.length === 1 ? amount : []
  const margin = survey.events
    .find((one) => one.event === event)
    ?.properties.find(({ type, path }) => type === 'number' && /margin|profit/i.test(path))?.path
  const of = (feature: object) => ({ of: 'event', event, ...feature }) as Feature
  const sum = (path: string, name: InEachLanguage<string>): NumberOf => ({
    feature: of({ measure: 'sum', property: path, days }),
    target: { name: inEachLanguage(() => say`${inTheirLanguage(name)} in ${days} days`), measure: 'money' },
    third: { name, condition: { event, sum: path, ...inLast(days) } },
    isSpend: true,
    isDoing: true,
  })
  return [
    ...(property === undefined
      ? []
      : [
          sum(
            property,
            inEachLanguage(() => say`spend`),
          ),
          {
            feature: of({ measure: 'mean', property, days }),
            target: { name: inEachLanguage(() => say`money of an order`), measure: 'money' as const },
            isSpend: true as const,
            isDoing: false,
          },
        ]),
    ...(margin === undefined
      ? []
      : [
          sum(
            margin,
            inEachLanguage(() => plainName(margin)),
          ),
        ]),
    {
      feature: of({ measure: 'count', days }),
      target: { name: inEachLanguage(() => say`orders in ${days} days`), measure: 'number' },
      isDoing: true,
    },
    {
      feature: of({ measure: 'days-since-last' }),
      target: { name: inEachLanguage(() => say`days since the last order`), measure: 'number' },
      isDoing: true,
    },
  ]
}

/** Where nothing is bought, members are told apart in what is known of them. */
function traitNumbers({ survey, without, purchases }: Reading): NumberOf[] {
  if (purchases !== undefined) return []
  return survey.traits
    .filter(({ type, name, distinct }) => type === 'number' && distinct > 4 && !without.includes(name))
    .slice(0, MOST_NUMBERS)
    .map(({ name: trait, path }) => {
      const name = inEachLanguage(() => plainName(path === '' ? trait : `${trait} ${path}`))
      return {
        feature: { of: 'trait', trait, path, measure: 'number' },
        target: { name, measure: 'number' },
        third: { name, condition: { trait: traitName(trait, path) } },
        isDoing: false,
      }
    })
}

/** How much the product is used: by what is done most. */
function activityNumbers({ survey, purchases, days, without }: Reading): NumberOf[] {
  const main = survey.events.find(({ event }) => event !== purchases?.event && !without.includes(event))
  if (main === undefined) return []
  const { event } = main
  const name = plainName(event)
  return [
    {
      feature: { of: 'event', event, measure: 'count', days },
      target: { name: inEachLanguage(() => say`times ${name} in ${days} days`), measure: 'number' },
      third: {
        name: inEachLanguage(() => say`use of ${name}`),
        condition: { event, count: true, ...inLast(days) },
      },
      isDoing: true,
    },
  ]
}
