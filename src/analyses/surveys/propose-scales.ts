import { stringify } from 'yaml'
import { firstOf, SALIENT } from './find-structure.ts'
import { groupBy } from './group-by.ts'
import type { Structure } from './result.ts'
import { leastAnswered, type Scale, titleOf } from './scales.ts'

/** A scale for each factor, of the items that go with it most; items that go with none are left out. */
export function proposeScales(
  { items: names, loadings }: Pick<Structure, 'items' | 'loadings'>,
  extentOf: (items: readonly string[]) => { readonly lowest: number; readonly highest: number },
): readonly Scale[] {
  const factors = loadings[0]!.length
  const taken = new Set<string>()
  return Array.from({ length: factors }, (_, factor) => factor).flatMap((factor): Scale[] => {
    const members = names.flatMap((name, item) => {
      const loading = loadings[item]![factor]!
      return firstOf(loadings[item]!) === factor && Math.abs(loading) >= SALIENT ? [{ name, loading }] : []
    })
    if (members.length < 2) return []
    const balance = members.reduce((sum, { loading }) => sum + Math.sign(loading), 0)
    const direction = balance < 0 ? -1 : 1
    const items = members.map(({ name }) => name)
    const reverse = members.flatMap(({ name, loading }) => (loading * direction < 0 ? [name] : []))
    return [scaleOf(nameOf(items, factor, taken), items, reverse, extentOf(items))]
  })
}

/** Names of scales whose items have nothing in their names that is alike. */
export const ALL_ITEMS = 'all-items'
export const FACTOR = /^factor-(\d+)$/

/** Where nothing can be told apart: all items together. */
export const oneScale = (
  names: readonly string[],
  extent: { readonly lowest: number; readonly highest: number },
) => scaleOf(ALL_ITEMS, names, [], extent)

function scaleOf(
  name: string,
  items: readonly string[],
  reverse: readonly string[],
  extent: { readonly lowest: number; readonly highest: number },
): Scale {
  return {
    name,
    title: titleOf(name),
    items,
    reverse,
    ...extent,
    rangeStated: false,
    atLeast: leastAnswered(items.length),
    cuts: null,
  }
}

/** What most of its items are called: `price` of price_1 to price_5; otherwise its number. */
function nameOf(items: readonly string[], factor: number, taken: Set<string>): string {
  const stems = items.map((item) =>
    item
      .toLowerCase()
      .replace(/[^a-z]+[a-z0-9]{0,2}$/, '')
      .replace(/[^a-z0-9]+/g, '-'),
  )
  const [[stem, alike] = ['', []]] = [...groupBy(stems, (one) => one)].sort(
    (a, b) => b[1].length - a[1].length,
  )
  const known = /^[a-z]/.test(stem) && alike.length > items.length / 2 && !taken.has(stem)
  const name = known ? stem.slice(0, 60) : `factor-${factor + 1}`
  taken.add(name)
  return name
}

/** Scales as `--scales` takes them, one a line. */
export function scalesYaml(scales: readonly Scale[]): string {
  return scales.map((scale) => `- ${scaleLine(scale)}\n`).join('')
}

function scaleLine({ name, title, items, reverse, lowest, highest, atLeast, cuts }: Scale): string {
  const written = {
    scale: name,
    ...(title !== titleOf(name) && { title }),
    items,
    ...(reverse.length > 0 && { reverse }),
    range: [lowest, highest],
    ...(atLeast !== leastAnswered(items.length) && { atLeast }),
    ...(cuts && { cuts }),
  }
  return stringify(written, { collectionStyle: 'flow', lineWidth: 0 })
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\{ /g, '{')
    .replace(/ \}/g, '}')
    .replace(/\[ /g, '[')
    .replace(/ \]/g, ']')
    .trim()
}
