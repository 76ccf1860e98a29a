/** The segmentations of some segments and parts, by title. */
export function segmentationsOf(
  segments: readonly {
    readonly segmentation?: string | undefined
    readonly segmentationTitle?: string | undefined
  }[],
): readonly { readonly name: string; readonly title: string }[] {
  const titles = new Map(
    segments.flatMap(({ segmentation, segmentationTitle }) =>
      segmentation === undefined ? [] : [[segmentation, segmentationTitle ?? segmentation] as const],
    ),
  )
  return [...titles].map(([name, title]) => ({ name, title })).sort((a, b) => a.title.localeCompare(b.title))
}
