/** What the page reads of the result of `clusters`. */
export interface ClustersResult {
  readonly customers: number
  readonly clusters: readonly {
    readonly name: string
    readonly customers: number
    readonly share: number
    /** From 0, on the border to another, to 1, in the middle. */
    readonly confidence: number
  }[]
  readonly unassigned: number
  readonly map: {
    readonly axes: readonly { readonly share: number }[]
    readonly points: readonly MapPoint[]
  } | null
}

/** A customer of the sample; a cluster of -1 is none. */
export interface MapPoint {
  readonly x: number
  readonly y: number
  readonly cluster: number
}

/** What the report says of the axes of the map: what grows along each. */
export function axisTitles(report: unknown): readonly [string, string] {
  const { sections = [] } = (report ?? {}) as { sections?: readonly { blocks: readonly ScatterBlock[] }[] }
  const scatter = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'scatter')
  return [scatter?.x?.title ?? '', scatter?.y?.title ?? '']
}

interface ScatterBlock {
  readonly kind: string
  readonly x?: { readonly title: string }
  readonly y?: { readonly title: string }
}
