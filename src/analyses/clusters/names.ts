import { say } from '../../language/index.ts'
import { capital } from '../capitals.ts'
import type { Mark } from './marks.ts'
import { traitName, wordsOf } from './words.ts'

/** A name has room for so many marks. */
const MOST_WORDS = 2
/** Marks this large make a name: Cohen's medium effect. */
const LEAST = 0.5

/** Names the clusters by what sets each apart, in words of a shop; no two are called the same. */
export function nameClusters(marks: readonly (readonly Mark[])[]): readonly string[] {
  const taken = new Set<string>()
  return marks.map((own) => {
    const words = wordsOfMarks(own)
    const names = [words.slice(0, MOST_WORDS), words.slice(0, MOST_WORDS + 1)].map(nameOf)
    const name = names.find((one) => !taken.has(one)) ?? numbered(names[1]!, taken)
    taken.add(name)
    return name
  })
}

/** So much of either two clusters have in common to be called the same. */
const SAME = 0.5

/**
 * Clusters that were found anew keep the names of those before with which they have most in common, so that segments
 * which go by a name go on.
 */
export function keepNames(
  found: { readonly names: readonly string[]; readonly labels: Int32Array },
  before: { readonly names: readonly string[]; readonly labels: Int32Array },
): readonly string[] {
  const pairs = found.names.flatMap((_, cluster) =>
    before.names.map((name, other) => ({
      cluster,
      name,
      common: jaccard(found.labels, cluster, before.labels, other),
    })),
  )
  const kept = new Map<number, string>()
  const taken = new Set<string>()
  for (const { cluster, name, common } of pairs.sort((a, b) => b.common - a.common)) {
    if (common < SAME || kept.has(cluster) || taken.has(name)) continue
    kept.set(cluster, name)
    taken.add(name)
  }
  return found.names.map((name, cluster) => {
    const own = kept.get(cluster) ?? (taken.has(name) ? numbered(name, taken) : name)
    taken.add(own)
    return own
  })
}

function jaccard(labels: Int32Array, cluster: number, others: Int32Array, other: number): number {
  let [both, either] = [0, 0]
  labels.forEach((label, row) => {
    const [isOne, isOther] = [label === cluster, others[row] === other]
    both += Number(isOne && isOther)
    either += Number(isOne || isOther)
  })
  return either === 0 ? 0 : both / either
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${name} ${number}`)) number += 1
  return `${name} ${number}`
}

/** The foremost marks in words, each thing said once. */
function wordsOfMarks(marks: readonly Mark[]): readonly string[] {
  const strong = marks.filter(({ difference }) => Math.abs(difference) >= LEAST)
  return [...new Set((strong.length > 0 ? strong : marks.slice(0, 1)).map(wordOf))]
}

function nameOf(words: readonly string[]): string {
  const name = words.length === 0 ? 'in the middle' : words.join(', ')
  return capital(name)
}

/** A mark as a few words: `quiet for long`, `large orders`, `high income`, `mostly region Basel`. */
export function wordOf(mark: Mark): string {
  const much = mark.difference > 0
  if (mark.kind === 'number') return wordsOf(mark.feature)[much ? 'high' : 'low']
  const name = traitName(mark.features[0]!)
  const level = mark.features[mark.level]
  if (mark.pair && mark.level < 2)
    return (mark.level === 1) === much ? say`with ${name}` : say`without ${name}`
  if (level?.of === 'trait' && level.measure === 'is')
    return amountOf(`${name}: ${level.value}`, mark.share, much)
  if (level?.of === 'trait' && level.measure === 'is-none-of')
    return much ? say`a rare ${name}` : say`a usual ${name}`
  return much ? say`${name} unknown` : say`${name} known`
}

function amountOf(what: string, share: number, much: boolean): string {
  if (!much) return say`seldom ${what}`
  return share >= 0.5 ? say`mostly ${what}` : say`often ${what}`
}
