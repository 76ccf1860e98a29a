import type { Random } from './random.ts'

/** Brings a list into random order in place, each order equally likely (Fisher and Yates). */
export function shuffle(random: Random, list: { [index: number]: number; readonly length: number }): void {
  for (let left = list.length; left > 1; left--) {
    const chosen = random.below(left)
    const kept = list[left - 1]!
    list[left - 1] = list[chosen]!
    list[chosen] = kept
  }
}

/** `size` different numbers of 0 to `total - 1` in ascending order, each set equally likely (selection sampling). */
export function sampleIndexes(random: Random, total: number, size: number): Uint32Array {
  const chosen = new Uint32Array(Math.min(size, total))
  for (let index = 0, taken = 0; taken < chosen.length; index++) {
    if ((total - index) * random.uniform() < chosen.length - taken) chosen[taken++] = index
  }
  return chosen
}

/** `size` numbers of 0 to `total - 1`, each drawn anew from all: a bootstrap sample. */
export function resampleIndexes(random: Random, total: number, size = total): Uint32Array {
  return Uint32Array.from({ length: size }, () => random.below(total))
}
