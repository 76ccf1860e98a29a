import { expect, test } from 'vitest'
import { speaking } from '../../language/index.ts'
import type { Feature } from '../features/index.ts'
import { spokenFormats } from '../spoken-formats.ts'
import { mapSection } from './map-section.ts'
import type { ClusterMap, ClustersResult, MapAxis } from './result.ts'

const times = (event: string): Feature => ({ of: 'event', event, measure: 'count', days: 365 })
const since = (event: string): Feature => ({ of: 'event', event, measure: 'days-since-last' })
const axis = (...features: readonly (readonly [Feature, number])[]): MapAxis => ({
  features: features.map(([feature, loading]) => ({ feature, loading })),
  share: 0.4,
})

function axisTitles(...axes: ClusterMap['axes']): string[] {
  const found = { clusters: [] } as unknown as ClustersResult
  const [block] = mapSection(found, { axes, points: [] }, spokenFormats({ timeZone: 'UTC' })).blocks
  return block?.kind === 'scatter' ? [block.x.title, block.y.title] : []
}

test('an axis says who lies far along it, in the words that kinds are named with', () => {
  const quiet = axis([since('order_completed'), 0.6], [times('cart_added'), -0.5])
  const often = axis([times('order_completed'), 0.7], [times('purchase'), 0.3])
  expect(axisTitles(quiet, often)).toEqual(['quiet for long, seldom cart added →', 'buy often →'])
  expect(speaking('de', () => axisTitles(quiet, axis()))).toEqual([
    'lange nichts gekauft, selten cart added →',
    'Unterschiede',
  ])
})
