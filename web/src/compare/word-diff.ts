/** A run of words of a sentence; whether other sentences have it too. */
export interface Words {
  readonly text: string
  readonly isShared: boolean
}

/** A sentence as runs of words that another one has too, in this order, and of words that it has alone. */
export function wordDiff(sentence: string, other: string): readonly Words[] {
  const [own, others] = [sentence.split(' '), other.split(' ')]
  const shared = commonPlaces(own, others)
  const runs: { text: string; isShared: boolean }[] = []
  for (const [place, word] of own.entries()) {
    const isShared = shared.has(place)
    const run = runs.at(-1)
    if (run?.isShared === isShared) run.text += ` ${word}`
    else runs.push({ text: word, isShared })
  }
  return runs
}

/** Places of the words of `a` that are part of a longest common subsequence with `b`. */
function commonPlaces(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const places = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.add(i)
      i += 1
      j += 1
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1
    else j += 1
  }
  return places
}
