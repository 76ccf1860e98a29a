import { createHash } from 'node:crypto'
import { z } from 'zod'
import { language, say, sayLater } from '../../language/index.ts'
import { everyoneSource } from '../../records/source.ts'
import { param, sql } from '../../store/sql.ts'
import { leafCondition } from '../condition.ts'

const schema = z.strictObject({
  random: z
    .strictObject({
      percent: z
        .number()
        .gt(0)
        .lte(100)
        .refine((percent) => Math.abs(percent * UNITS_PER_PERCENT - units(percent)) < 1e-6, {
          error: sayLater`Expected a percentage with at most four decimals.`,
        })
        .meta({ description: sayLater`How many of a hundred, with at most four decimals.` }),
      salt: z
        .string()
        .max(200)
        .optional()
        .meta({ description: sayLater`Another salt draws another, independent share.` }),
    })
    .meta({ description: sayLater`A random share that a profile stays in for good.` }),
})

const UNITS_PER_PERCENT = 10_000
const UNITS = 100 * UNITS_PER_PERCENT

function units(percent: number): number {
  return Math.round(percent * UNITS_PER_PERCENT)
}

/** The place of a profile between 0 and 999,999: the first 8 bytes of the MD5 of `salt:profileId`, as in the SQL. */
export function drawOf(salt: string, profileId: number): number {
  const digest = createHash('md5').update(`${salt}:${profileId}`).digest()
  return Number(digest.readBigUInt64LE(0) % BigInt(UNITS))
}

function describeDraw(draw: number): string {
  const format = { minimumFractionDigits: 4, useGrouping: false }
  return new Intl.NumberFormat(language(), format).format(draw / UNITS_PER_PERCENT)
}

/** A share of all profiles drawn by a hash: the same profiles each time, and more of them as the share grows. */
export const randomCondition = leafCondition<z.infer<typeof schema>>({
  key: 'random',
  schema,
  summary: sayLater`A random share of all profiles, the same ones each time.`,
  describe: ({ random: { percent, salt } }) =>
    salt === undefined
      ? say`are in a random ${percent}%`
      : say`are in a random ${percent}% drawn with "${salt}"`,
  source: () => everyoneSource,
  sql: ({ random: { percent, salt = '' } }) => {
    const subject = sql`concat(${param(`${salt}:`, 'String')}, toString(profile_id))`
    const draw = sql`reinterpretAsUInt64(substring(MD5(${subject}), 1, 8)) % ${param(UNITS, 'UInt64')}`
    return sql`(${draw} < ${param(units(percent), 'UInt64')})`
  },
  prepare: ({ random: { percent, salt = '' } }) => {
    const share = units(percent)
    return ({ history }) => {
      const draw = drawOf(salt, history.profileId)
      return {
        value: draw < share,
        until: Number.POSITIVE_INFINITY,
        explain() {
          return { found: say`drawn at ${describeDraw(draw)}%`, evidence: [] }
        },
      }
    }
  },
})
