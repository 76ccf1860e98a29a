import { BitSet } from '../evaluation/bit-set.ts'
import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { readProfiles } from './profile.ts'

/** The traits that give a profile a name: the whole of it, or its first and last part. */
export const NAMING_TRAITS = ['name', 'first_name', 'firstName', 'last_name', 'lastName'] as const

/** Where addresses are traits and no identities, people are looked for by them nevertheless. */
const SEARCHED_TRAITS = [...NAMING_TRAITS, 'email'] as const

/**
 * Profiles whose name or e-mail address at an instant (ms) contains a text; case is ignored. Only whoever ever had a part of the text in
 * a trait is looked at more closely. Within `readMerged`.
 */
export async function profilesCalled(store: AnalyticalStore, text: string, at: number): Promise<BitSet> {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return new BitSet(0)
  return readProfiles(store, called(wanted, at))
}

const IS_SEARCHED = sql`trait IN ${param(SEARCHED_TRAITS, 'Array(String)')}`
const WORD = sql`trim(lowerUTF8(text['']))`

function called(wanted: string, at: number): Sql {
  const word = wanted.split(/\s+/).reduce((longest, one) => (one.length > longest.length ? one : longest))
  const candidates = sql`SELECT DISTINCT ${PROFILE} FROM trait_changes PREWHERE ${IS_SEARCHED} WHERE position(lowerUTF8(text['']), ${param(word, 'String')}) > 0`
  const ofNumbers = sql`SELECT trait, profile_id, occurred_at, change_id, ${WORD} AS word FROM trait_changes PREWHERE ${IS_SEARCHED}
    WHERE occurred_at <= fromUnixTimestamp64Milli(${param(at, 'Int64')}, 'UTC') AND ${PROFILE} IN (${candidates})
    ORDER BY trait DESC, profile_id DESC, occurred_at DESC, change_id DESC LIMIT 1 BY trait, profile_id`
  const ofProfiles = sql`SELECT ${PROFILE} AS profile, trait, word FROM (${ofNumbers})
    ORDER BY profile, trait, occurred_at DESC, change_id DESC LIMIT 1 BY profile, trait`
  return sql`SELECT profile AS profiles FROM (${ofProfiles}) GROUP BY profile HAVING position(${NAME}, ${param(wanted, 'String')}) > 0 OR position(${of('email')}, ${param(wanted, 'String')}) > 0`
}

const of = (trait: (typeof SEARCHED_TRAITS)[number]) => sql`anyIf(word, trait = ${param(trait, 'String')})`
const either = (one: Sql, other: Sql) => sql`if(empty(${one}), ${other}, ${one})`
const FIRST = either(of('first_name'), of('firstName'))
const LAST = either(of('last_name'), of('lastName'))
const NAME = either(of('name'), sql`trim(concat(${FIRST}, ' ', ${LAST}))`)
