import { randomFrom } from '../stats/random/index.ts'
import type { ProfileBlocks } from './survivors.ts'

/** A sample that is nearly everybody costs more than everybody: what lies between its blocks is read with them. */
const NEARLY_EVERYBODY = 0.6
/**
 * So many blocks tell how much blocks differ. Each costs at least a granule of every part of a table, however few of its
 * rows are meant, so there are no more of them than needed, and they are wide.
 */
const ENOUGH_BLOCKS = 48
/** Blocks are whole words of a set of bits, and no wider than this. */
const WORD_PROFILES = 64
const MOST_WORDS = 16
/** The same blocks are taken again and again, so that numbers do not move while somebody types. */
const SEED = 20_261_122

/**
 * Blocks with about a share of all ids below a capacity: the ids are cut into as many stretches, and one block of each
 * is taken. Undefined where it may as well be everybody. Records lie in the order of ids, so little else is read.
 */
export function spreadBlocks(
  capacity: number,
  share: number,
  enough: number = ENOUGH_BLOCKS,
): ProfileBlocks | undefined {
  if (share >= NEARLY_EVERYBODY) return undefined
  const words = Math.floor((capacity * share) / enough / WORD_PROFILES)
  const width = WORD_PROFILES * Math.max(1, Math.min(MOST_WORDS, words))
  const all = Math.ceil(capacity / width)
  const wanted = Math.max(enough, Math.round(all * share))
  if (wanted >= all * NEARLY_EVERYBODY) return undefined
  const random = randomFrom(SEED)
  const blocks = Array.from({ length: wanted }, (_, index) => {
    const from = Math.floor((index * all) / wanted)
    const to = Math.floor(((index + 1) * all) / wanted)
    return from + random.below(to - from)
  })
  return { width, blocks }
}
