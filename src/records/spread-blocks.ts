import { randomFrom } from '../stats/random/index.ts'
import type { ProfileBlocks } from './survivors.ts'

/** A sample that is nearly everybody costs more than everybody: what lies between its blocks is read with them. */
const NEARLY_EVERYBODY = 0.6
/** Fewer blocks would not tell how much they differ. */
const FEWEST_BLOCKS = 60
/** With so many, blocks may be wider, which are read faster. */
const MANY_BLOCKS = 400
/** Blocks are whole words of a set of bits, and at most so many. */
const WORD_PROFILES = 64
const MOST_WORDS = 4
/** The same blocks are taken again and again, so that numbers do not move while somebody types. */
const SEED = 20_261_122

/**
 * Blocks with about a share of all ids below a capacity: the ids are cut into as many stretches, and one block of each
 * is taken. Undefined where it may as well be everybody. Records lie in the order of ids, so little else is read.
 */
export function spreadBlocks(capacity: number, share: number): ProfileBlocks | undefined {
  if (share >= NEARLY_EVERYBODY) return undefined
  const words = Math.floor((capacity * share) / MANY_BLOCKS / WORD_PROFILES)
  const width = WORD_PROFILES * Math.max(1, Math.min(MOST_WORDS, words))
  const all = Math.ceil(capacity / width)
  const wanted = Math.max(FEWEST_BLOCKS, Math.round(all * share))
  if (wanted >= all * NEARLY_EVERYBODY) return undefined
  const random = randomFrom(SEED)
  const blocks = Array.from({ length: wanted }, (_, index) => {
    const from = Math.floor((index * all) / wanted)
    const to = Math.floor(((index + 1) * all) / wanted)
    return from + random.below(to - from)
  })
  return { width, blocks }
}
