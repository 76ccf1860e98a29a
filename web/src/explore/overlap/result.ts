import type { Schemas } from '../../api/wire'

export type Overlap = Schemas['Overlap']
export type Intersection = Overlap['intersections'][number]

/** An intersection by its sets, as an address has it: `0.2`, and `none` for who is in none. */
export function keyOf({ sets }: Pick<Intersection, 'sets'>): string {
  return sets.length === 0 ? 'none' : sets.join('.')
}

/** The segments that are shown unless somebody chooses: the largest that are no parts, which overlap by nature. */
export function usualSegments(
  segments: readonly { readonly id: string; readonly kind: string; readonly size?: number | undefined }[],
): readonly string[] {
  return segments
    .filter(({ kind, size }) => kind === 'segment' && (size ?? 0) > 0)
    .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))
    .slice(0, USUAL)
    .map(({ id }) => id)
}

const USUAL = 5
