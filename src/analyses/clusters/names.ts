import { type Feature, plainName } from '../features/index.ts'
import type { Mark } from './marks.ts'

/** A name has room for so many marks. */
const MOST_WORDS = 2
/** Marks this large make a name: Cohen's medium effect. */
const LEAST = 0.5

/** Names the clusters by what sets each apart, in words of a shop; no two are called the same. */
export function nameClusters(marks: readonly (readonly Mark[])[]): readonly string[] {
  const taken = new Set<string>()
  return marks.map((own) => {
    const words = wordsOf(own)
    const names = [words.slice(0, MOST_WORDS), words.slice(0, MOST_WORDS + 1)].map(nameOf)
    const name = names.find((one) => !taken.has(one)) ?? numbered(names[1]!, taken)
    taken.add(name)
    return name
  })
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${name} ${number}`)) number += 1
  return `${name} ${number}`
}

/** The foremost marks in words, each thing said once. */
function wordsOf(marks: readonly Mark[]): readonly string[] {
  const strong = marks.filter(({ difference }) => Math.abs(difference) >= LEAST)
  return [...new Set((strong.length > 0 ? strong : marks.slice(0, 1)).map(wordOf))]
}

function nameOf(words: readonly string[]): string {
  const name = words.length === 0 ? 'in the middle' : words.join(', ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A mark as a few words: `gone quiet`, `large orders`, `high income`, `mostly Basel`. */
export function wordOf(mark: Mark): string {
  if (mark.kind === 'number') return numberWord(mark.feature, mark.difference > 0)
  const [feature] = mark.features
  if (feature?.of !== 'trait') return ''
  const name = plainName(feature.path === '' ? feature.trait : `${feature.trait} ${feature.path}`)
  const much = mark.difference > 0
  if (mark.pair) return `${(mark.level === 1) === much ? 'with' : 'without'} ${name}`
  const level = mark.features[mark.level]
  if (level?.of !== 'trait' || level.measure === 'is-unknown')
    return much ? `${name} unknown` : `${name} known`
  if (level.measure === 'is') return `${amount(mark.share, much)} ${name} ${level.value}`
  return `${much ? 'a rare' : 'a usual'} ${name}`
}

const amount = (share: number, much: boolean) => (much ? (share >= 0.5 ? 'mostly' : 'often') : 'seldom')

/** What is said of high and of low values. */
type Words = readonly [high: string, low: string]

function numberWord(feature: Feature, high: boolean): string {
  return wordsOfFeature(feature)[high ? 0 : 1]
}

const PURCHASE = /order|purchase|transaction|sale|checkout|invoice|receipt|booking/i
const AGE = /^(age|customer age|years? of age)$/i
const BIRTH_YEAR = /birth.*year|year.*(of )?birth/i

function wordsOfFeature(feature: Feature): Words {
  if (feature.of === 'trait') return wordsOfTrait(feature)
  const name = feature.event === null ? 'activity' : plainName(feature.event)
  const buying = feature.event !== null && PURCHASE.test(feature.event)
  switch (feature.measure) {
    case 'days-since-last':
      return buying ? ['quiet for long', 'bought lately'] : [`no ${name} for long`, `${name} lately`]
    case 'days-since-first':
      return ['known for long', 'new']
    case 'count':
      return buying ? ['buy often', 'buy seldom'] : [`much ${name}`, `little ${name}`]
    case 'sum':
      return buying ? ['spend much', 'spend little'] : [`high ${nounOf(feature)}`, `low ${nounOf(feature)}`]
    case 'mean':
      return buying
        ? ['large orders', 'small orders']
        : [`high ${nounOf(feature)} each`, `low ${nounOf(feature)} each`]
    case 'distinct':
    case 'distinct-in-list':
      return [`many ${nounOf(feature)}s`, `few ${nounOf(feature)}s`]
    case 'active-days':
      return ['often active', 'seldom active']
    default:
      return [`much ${name}`, `little ${name}`]
  }
}

const nounOf = (feature: object) => {
  const { property = '', member } = feature as { property?: string; member?: string }
  return plainName(member ?? property).replace(/ id$/, '')
}

function wordsOfTrait(feature: Extract<Feature, { of: 'trait' }>): Words {
  const name = plainName(feature.path === '' ? feature.trait : `${feature.trait} ${feature.path}`)
  if (AGE.test(name)) return ['older', 'younger']
  if (BIRTH_YEAR.test(name)) return ['younger', 'older']
  if (feature.measure === 'days-ago') return [`${name} long ago`, `${name} lately`]
  return [`high ${name}`, `low ${name}`]
}
