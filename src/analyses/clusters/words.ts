import { type Feature, plainName, titleOf } from '../features/index.ts'

/** A column in words of a shop. */
export interface ColumnWords {
  /** `Spent in a year` */
  readonly title: string
  /** Of who lies high: `spend much`. */
  readonly high: string
  readonly low: string
  /** Whether it is an amount of money. */
  readonly isMoney: boolean
}

const PURCHASE = /order|purchase|transaction|sale|checkout|invoice|receipt|booking/i
const UNDONE = /cancel|refund|return|fail|abandon|start|view|cart|progress/i
const MONEY = /revenue|total|amount|value|sales|paid|spend|spent|price|dollar/i
const AGE = /^(age|customer age|years? of age)$/i
const BIRTH_YEAR = /birth.*year|year.*birth/i

/** Whether an event is a purchase, by its name. */
export const isPurchase = (event: string | null) =>
  event !== null && PURCHASE.test(event) && !UNDONE.test(event)

/** What a column is called, and who lies high or low in it. */
export function wordsOf(feature: Feature): ColumnWords {
  if (feature.of === 'trait') return wordsOfTrait(feature)
  const words = isPurchase(feature.event) ? wordsOfPurchase(feature) : wordsOfEvent(feature)
  const [title, high, low, isMoney = false] = words
  return { title: capital(title), high, low, isMoney }
}

type EventFeature = Extract<Feature, { of: 'event' }>
type Words = readonly [title: string, high: string, low: string, isMoney?: boolean]

function wordsOfPurchase(feature: EventFeature): Words {
  const property = propertyOf(feature)
  const isMoney = MONEY.test(property)
  switch (feature.measure) {
    case 'days-since-last':
      return ['days since the last purchase', 'quiet for long', 'bought lately']
    case 'count':
      return ['purchases in a year', 'buy often', 'buy seldom']
    case 'sum':
      return isMoney
        ? ['spent in a year', 'spend much', 'spend little', true]
        : [`${property} in a year`, `much ${property}`, `little ${property}`]
    case 'mean':
      return isMoney
        ? ['spent per purchase', 'large orders', 'small orders', true]
        : [`${property} per purchase`, `high ${property}`, `low ${property}`]
    case 'distinct':
    case 'distinct-in-list':
      return [
        `different ${plural(property)} bought in a year`,
        `many different ${plural(property)}`,
        `few different ${plural(property)}`,
      ]
    default:
      return wordsOfEvent(feature)
  }
}

function wordsOfEvent(feature: EventFeature): Words {
  const name = feature.event === null ? 'activity' : plainName(feature.event)
  const title = titleOf(feature).replace(', 365 days', ' in a year')
  switch (feature.measure) {
    case 'days-since-last':
      return [title, `no ${name} for long`, `${name} lately`]
    case 'days-since-first':
      return feature.event === null
        ? ['days since first seen', 'known for long', 'new']
        : [title, 'known for long', 'new']
    case 'count':
      return [title, `often ${name}`, `seldom ${name}`]
    case 'active-days':
      return ['active days in a year', 'often active', 'seldom active']
    case 'distinct':
    case 'distinct-in-list':
      return [title, `many ${plural(propertyOf(feature))}`, `few ${plural(propertyOf(feature))}`]
    default:
      return [title, `much ${name}`, `little ${name}`]
  }
}

const propertyOf = (feature: object) => {
  const { property = '', member } = feature as { property?: string; member?: string }
  return plainName(member ?? property).replace(/ id$/, '')
}

function wordsOfTrait(feature: Extract<Feature, { of: 'trait' }>): ColumnWords {
  const name = traitName(feature)
  const title = titleOf(feature)
  const words = (high: string, low: string) => ({ title, high, low, isMoney: false })
  if (AGE.test(name)) return words('older', 'younger')
  if (BIRTH_YEAR.test(name)) return words('younger', 'older')
  if (feature.measure === 'days-ago') return words(`${name} long ago`, `${name} lately`)
  return words(`high ${name}`, `low ${name}`)
}

/** A trait by its name; a column of events by its title. */
export function traitName(feature: Feature): string {
  if (feature.of !== 'trait') return wordsOf(feature).title
  return plainName(feature.path === '' ? feature.trait : `${feature.trait} ${feature.path}`)
}

const plural = (noun: string) => `${noun.replace(/y$/, 'ie')}s`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
