/** A run of words of a sentence; whether other sentences have it too. */
export interface Words {
  readonly text: string
  readonly isShared: boolean
}

/** Fewer shared words than these between others say nothing: "in the", "and". */
const LEAST_SHARED = 3

/** A sentence as runs of words that another one has too, in this order, and of words that it has alone. */
export function wordDiff(sentence: string, other: string): readonly Words[] {
  const [own, others] = [sentence.split(' '), other.split(' ')]
  const shared = commonPlaces(own, others)
  const runs = joined(own.map((text, place) => ({ text, isShared: shared.has(place) })))
  const told = runs.map((run, index) => {
    const isBetween = index > 0 && index < runs.length - 1
    return isBetween && run.text.split(' ').length < LEAST_SHARED ? { ...run, isShared: false } : run
  })
  return joined(told)
}

/** Neighbours of one kind become one run. */
function joined(words: readonly Words[]): readonly Words[] {
  const runs: Words[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last?.isShared === word.isShared)
      runs[runs.length - 1] = { ...word, text: `${last.text} ${word.text}` }
    else runs.push(word)
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
