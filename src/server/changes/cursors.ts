import { z } from 'zod'
import { fail } from '../../errors/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ChangeFeed } from './change-feed.ts'

const place = z.number().int().min(0)

/** A place in the log of changes, as callers keep it. */
export function writePlace(at: number): string {
  return writeCursor(at)
}

/**
 * The place after which to read: that of a cursor, the beginning of what is kept (`oldest`), or the present (`now`).
 * Throws `api/invalid-cursor` or `live/cursor-gone`.
 */
export function readPlace(feed: ChangeFeed, written: string): number {
  if (written === 'oldest') return feed.start
  if (written === 'now') return feed.last
  const at = readCursor(place, written) ?? feed.last
  return feed.isKept(at) ? at : fail('live/cursor-gone', {})
}
