interface Segmentation {
  readonly name: string
  readonly title: string
}

/** Names by which the stages of customers are known. */
const STAGES = /life.?cycle|stage|lebenszyklus|phase|status/i

/** The segmentation that is shown unless one is chosen: that of stages, as on the home page, otherwise the first. */
export function usualSegmentation(segmentations: readonly Segmentation[]): Segmentation | undefined {
  return segmentations.find(({ name, title }) => STAGES.test(`${name} ${title}`)) ?? segmentations[0]
}

/** The segmentations of some segments and parts, by title. */
export function segmentationsOf(
  segments: readonly {
    readonly segmentation?: string | undefined
    readonly segmentationTitle?: string | undefined
  }[],
): readonly Segmentation[] {
  const titles = new Map(
    segments.flatMap(({ segmentation, segmentationTitle }) =>
      segmentation === undefined ? [] : [[segmentation, segmentationTitle ?? segmentation] as const],
    ),
  )
  return [...titles].map(([name, title]) => ({ name, title })).sort((a, b) => a.title.localeCompare(b.title))
}
