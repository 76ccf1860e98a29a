import { z } from 'zod'
import { fail } from '../errors/index.ts'

const LONGEST = 8_000

/** A place in a list as text that callers pass back as it is. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place that a cursor names, as `schema` has it; undefined at the beginning. Throws `api/invalid-cursor`. */
export function readCursor<Place>(schema: z.ZodType<Place>, text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const place = schema.safeParse(parsed(text))
  return place.success ? place.data : fail('api/invalid-cursor', {})
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** Query parameters of a list that is given page by page. */
export function paged(most: number, usual: number) {
  return {
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(most)
      .default(usual)
      .meta({ description: `How many at most, up to ${most}.` }),
    after: z.string().min(1).max(LONGEST).optional().meta({ description: '`next` of the page before.' }),
  }
}

/** Stands in an answer: where the next page begins, or null on the last. */
export const next = z
  .string()
  .nullable()
  .meta({ description: 'Where the next page begins: pass it as `after`. Null on the last page.' })

/** Of `limit + 1` rows that were asked for, one page, and the cursor of its last row if there are more. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  place: (last: Row) => unknown,
): { readonly page: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last !== undefined ? writeCursor(place(last)) : null }
}
