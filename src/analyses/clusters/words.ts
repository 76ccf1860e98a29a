import { language, say } from '../../language/index.ts'
import { capital } from '../capitals.ts'
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
      return [say`Days since the last purchase`, say`quiet for long`, say`bought lately`]
    case 'count':
      return [say`Purchases in a year`, say`buy often`, say`buy seldom`]
    case 'sum':
      return isMoney
        ? [say`Spent in a year`, say`spend much`, say`spend little`, true]
        : [say`${capital(property)} in a year`, say`much ${property}`, say`little ${property}`]
    case 'mean':
      return isMoney
        ? [say`Spent per purchase`, say`large orders`, say`small orders`, true]
        : [say`${capital(property)} per purchase`, say`high ${property}`, say`low ${property}`]
    case 'distinct':
    case 'distinct-in-list':
      return [
        say`Different ${plural(property)} bought in a year`,
        say`many different ${plural(property)}`,
        say`few different ${plural(property)}`,
      ]
    default:
      return wordsOfEvent(feature)
  }
}

function wordsOfEvent(feature: EventFeature): Words {
  const name = feature.event === null ? say`activity` : plainName(feature.event)
  const title = titleOf(feature).replace(', 365 days', ' in a year')
  switch (feature.measure) {
    case 'days-since-last':
      return [title, say`no ${name} for long`, say`${name} lately`]
    case 'days-since-first':
      return feature.event === null
        ? [say`Days since first seen`, say`known for long`, say`new`]
        : [title, say`known for long`, say`new`]
    case 'count':
      return [
        feature.days === 365 ? say`Times ${name} in a year` : title,
        say`often ${name}`,
        say`seldom ${name}`,
      ]
    case 'active-days':
      return [say`Active days in a year`, say`often active`, say`seldom active`]
    case 'distinct':
    case 'distinct-in-list':
      return [title, say`many ${plural(propertyOf(feature))}`, say`few ${plural(propertyOf(feature))}`]
    default:
      return [title, say`much ${name}`, say`little ${name}`]
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
  if (AGE.test(name)) return words(say`older`, say`younger`)
  if (BIRTH_YEAR.test(name)) return words(say`younger`, say`older`)
  if (feature.measure === 'days-ago') return words(say`${name} long ago`, say`${name} lately`)
  return words(say`high ${name}`, say`low ${name}`)
}

/** A trait by its name; a column of events by its title. */
export function traitName(feature: Feature): string {
  if (feature.of !== 'trait') return wordsOf(feature).title
  return plainName(feature.path === '' ? feature.trait : `${feature.trait} ${feature.path}`)
}

/** Names of properties are English, if anything. */
const plural = (noun: string) => (language() === 'en' ? `${noun.replace(/y$/, 'ie')}s` : noun)
