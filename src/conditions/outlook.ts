import type { Held } from '../predicates/held.ts'

/** So often at most: to be woken and to read a history costs about as much as a hundred answers. */
const MOST_LOOKS = 16

/**
 * Until when some answers stay what they are. What may change an answer mostly does not: of three orders in a
 * week the first leaves it, and there was still one. So the answer that may change soonest is asked for as of
 * that very instant, and stands for as long as it then says, up to `end`; `ask` gives nothing where it fails.
 */
export function outlook(
  answers: readonly Held[],
  ask: (index: number, at: number) => Held | undefined,
  end: number,
): number {
  const untils = answers.map(({ until }) => until)
  for (let looks = 0; ; looks++) {
    const soonest = indexOfSmallest(untils)
    const at = untils[soonest] ?? Number.POSITIVE_INFINITY
    if (at >= end) return end
    if (looks === MOST_LOOKS) return at
    const then = ask(soonest, at)
    if (then?.value !== answers[soonest]!.value) return at
    untils[soonest] = then.until
  }
}

function indexOfSmallest(numbers: readonly number[]): number {
  let smallest = 0
  for (let index = 1; index < numbers.length; index++) {
    if (numbers[index]! < numbers[smallest]!) smallest = index
  }
  return smallest
}
