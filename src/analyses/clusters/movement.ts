import type { ClusterMovement } from './result.ts'

/** Who is where, as of one instant: profiles ascending, and the cluster of each, the number of them for none. */
export interface Located {
  readonly profiles: Uint32Array
  readonly labels: Int32Array
}

/** Of fewer customers movement says nothing. */
const LEAST = 10

/** Who went from which cluster to which. */
export function movementOf(
  before: Located,
  now: Located,
  clusters: number,
  since: number,
): ClusterMovement | null {
  if (before.profiles.length < LEAST) return null
  // One more place for who is in no cluster, and one for who was not there yet.
  const counts = Array.from({ length: clusters + 2 }, () => Array.from({ length: clusters + 1 }, () => 0))
  let [at, moved, stayed] = [0, 0, 0]
  now.profiles.forEach((profile, row) => {
    while (at < before.profiles.length && before.profiles[at]! < profile) at++
    const to = placeOf(now.labels[row]!, clusters)
    const was = before.profiles[at] === profile
    const from = was ? placeOf(before.labels[at]!, clusters) : clusters + 1
    counts[from]![to]!++
    if (was && from === to) stayed++
    else if (was) moved++
  })
  return moved + stayed < LEAST ? null : { since, counts, moved, stayed }
}

const placeOf = (label: number, clusters: number) => (label < 0 ? clusters : label)
