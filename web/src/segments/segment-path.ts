/** The address of the page that is shown, with a profile to be explained on it. */
export function explaining(params: URLSearchParams, profile: string) {
  const next = new URLSearchParams(params)
  next.set('profile', profile)
  return { search: `?${next}`, hash: '#why' }
}

/** The page of a segment or part: `/segments/lifecycle/loyal`. */
export function segmentPath(id: string, profile?: string): string {
  const path = `/segments/${id.split('/').map(encodeURIComponent).join('/')}`
  return profile === undefined ? path : `${path}?${new URLSearchParams({ profile })}#why`
}
