/** The page of a segment or part: `/segments/lifecycle/loyal`. */
export function segmentPath(id: string, profile?: string): string {
  const path = `/segments/${id.split('/').map(encodeURIComponent).join('/')}`
  return profile === undefined ? path : `${path}?${new URLSearchParams({ profile })}#why`
}
