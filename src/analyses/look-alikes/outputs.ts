import { sayLater } from '../../language/index.ts'
import type { Columns, Output } from '../analysis.ts'

/** Bands of ranks among those outside the segment, from the most like on. */
const BANDS: readonly { readonly name: string; readonly upTo: number }[] = [
  { name: 'top-1-percent', upTo: 0.01 },
  { name: 'top-5-percent', upTo: 0.05 },
  { name: 'top-10-percent', upTo: 0.1 },
  { name: 'top-20-percent', upTo: 0.2 },
  { name: 'top-50-percent', upTo: 0.5 },
  { name: 'others', upTo: 1 },
]
const MEMBERS = 'members'

export const OUTPUTS: readonly Output[] = [
  {
    name: 'score',
    title: sayLater`Likeness`,
    description: sayLater`The probability of being a member, from 0 to 1, by a model that has not seen the profile.`,
    kind: 'numbers',
  },
  {
    name: 'rank',
    title: sayLater`Rank among look-alikes`,
    description: sayLater`The place among all profiles outside the segment; 1 is most like its members, who have none.`,
    kind: 'numbers',
  },
  {
    name: 'band',
    title: sayLater`Band of look-alikes`,
    description: sayLater`In which part of the ranking the profile is; members are a part of their own.`,
    kind: 'parts',
  },
]

/** The outputs of everybody; `ranked` are the rows outside the segment, the most like first. */
export function outputColumns(profiles: Uint32Array, scores: Float64Array, ranked: Uint32Array): Columns {
  const rank = new Float64Array(profiles.length).fill(Number.NaN)
  const codes = new Uint8Array(profiles.length).fill(BANDS.length)
  ranked.forEach((row, place) => {
    rank[row] = place + 1
    codes[row] = BANDS.findIndex(({ upTo }) => place + 1 <= Math.ceil(upTo * ranked.length))
  })
  return {
    profiles,
    columns: {
      score: { kind: 'numbers', values: scores },
      rank: { kind: 'numbers', values: rank },
      band: { kind: 'parts', names: [...BANDS.map(({ name }) => name), MEMBERS], codes },
    },
  }
}
