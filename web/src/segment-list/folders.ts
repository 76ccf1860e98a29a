/** Whether something lies in a folder, or in one below it. */
export function isInFolder(place: string | undefined, folder: string): boolean {
  return place === folder || place?.startsWith(`${folder}/`) === true
}

/** All folders that anything lies in or below, in order of the alphabet: `a`, `a/b`. */
export function folderOptions(places: readonly string[]): readonly string[] {
  const all = places.flatMap((place) => {
    const names = place.split('/')
    return names.map((_, depth) => names.slice(0, depth + 1).join('/'))
  })
  return [...new Set(all)].sort((a, b) => a.localeCompare(b))
}
