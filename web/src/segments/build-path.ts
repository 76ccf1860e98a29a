/** A saved definition, or a segment as it is listed. */
interface Edited {
  readonly kind: string
  readonly name: string
  readonly segmentation?: string | undefined
}

/** The page where a definition is edited, such as `/build/segment/loyal`; of a part that of its segmentation. */
export function buildPath({ kind, name, segmentation }: Edited): string {
  const edited = kind === 'part' ? ['segmentation', segmentation ?? name] : [kind, name]
  return `/build/${edited.map(encodeURIComponent).join('/')}`
}
