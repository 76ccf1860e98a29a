import { LRUCache } from 'lru-cache'
import { checkTrait, type RejectedValue } from '../../ingest/typed-values.ts'
import type { TypedValues } from '../../predicates/value.ts'
import { plainValue } from '../../records/json-value.ts'
import type { AnalyticalStore } from '../../store/analytical.ts'
import { integer, param, sql } from '../../store/sql.ts'
import type { Message } from '../message.ts'
import { partDigest } from '../messages/message-digest.ts'
import type { StoredRecord } from './record-rows.ts'

/** The trait under which a profile has its account: its id and what is known of it. */
const ACCOUNT = 'account'
/** What is said of an account with more profiles reaches each of them with its own next call. */
const MOST_PROFILES = 10_000
const CACHED = 10_000

interface Account {
  /** Values by path, besides the id. */
  readonly traits: Readonly<Record<string, unknown>>
  readonly at: number
}

/** A group call with the number of the identity that it came with. */
export interface AccountCall extends Pick<Message, 'messageId' | 'at'> {
  readonly owner: number
  readonly account: NonNullable<Message['account']>
}

/** What accounts are known by, and which profiles are in them. */
export class Accounts {
  readonly #store: AnalyticalStore
  readonly #known = new LRUCache<string, Account>({ max: CACHED })

  constructor(store: AnalyticalStore) {
    this.#store = store
  }

  /**
   * The changes of the trait `account` that a group call makes: of the profile itself, and, where it says
   * something new of the account, of the account's other profiles.
   */
  async changes(call: AccountCall): Promise<{
    readonly records: readonly StoredRecord[]
    readonly rejected: readonly RejectedValue[]
  }> {
    const { account, at, owner } = call
    const known = await this.#account(account.id)
    const isLatest = at >= known.at
    const traits = withTraits(isLatest ? known.traits : {}, account.traits)
    const { values, rejected } = checkTrait({ ...traits, id: account.id })
    const record = (number: number): StoredRecord => {
      return { name: ACCOUNT, owner: number, at, id: partDigest(call.messageId, `account ${number}`), values }
    }
    const isNews = isLatest && JSON.stringify(traits) !== JSON.stringify(known.traits)
    const others = isNews && Number.isFinite(known.at) ? await this.#profilesOf(account.id) : []
    if (isLatest) this.#known.set(account.id, { traits, at })
    return { records: [owner, ...others.filter((number) => number !== owner)].map(record), rejected }
  }

  async #account(id: string): Promise<Account> {
    const cached = this.#known.get(id)
    if (cached) return cached
    const rows = await this.#store.query<{ at: string } & Omit<TypedValues, 'date'>>(
      sql`SELECT toUnixTimestamp64Milli(occurred_at) AS at, text, number, flag, json FROM trait_changes
        PREWHERE trait = ${param(ACCOUNT, 'String')} WHERE text['id'] = ${param(id, 'String')} ORDER BY occurred_at DESC, change_id DESC LIMIT 1`,
      { lane: 'ingest' },
    )
    const [row] = rows
    const account = row
      ? { at: Number(row.at), traits: withoutId(plainValue({ ...row, date: {} })) }
      : { at: Number.NEGATIVE_INFINITY, traits: {} }
    this.#known.set(id, account)
    return account
  }

  /** The owners of which this is the latest account; none where they are too many. */
  async #profilesOf(id: string): Promise<readonly number[]> {
    const account = param(ACCOUNT, 'String')
    const ever = sql`(SELECT profile_id FROM trait_changes PREWHERE trait = ${account} WHERE text['id'] = ${param(id, 'String')})`
    const rows = await this.#store.query<{ owner: number }>(
      sql`SELECT profile_id AS owner FROM trait_changes PREWHERE trait = ${account} WHERE profile_id IN ${ever}
        GROUP BY profile_id HAVING argMax(text['id'], (occurred_at, change_id)) = ${param(id, 'String')} LIMIT ${integer(MOST_PROFILES + 1)}`,
      { lane: 'ingest' },
    )
    return rows.length > MOST_PROFILES ? [] : rows.map(({ owner }) => owner)
  }
}

/** What is known, by path, with what is newly said of a trait in the place of all that was known of it. */
function withTraits(known: Account['traits'], said: object): Account['traits'] {
  const kept = Object.entries(known).filter(([path]) => !Object.hasOwn(said, path.split('.')[0] ?? path))
  return { ...Object.fromEntries(kept), ...said }
}

function withoutId(value: unknown): Record<string, unknown> {
  const { id: _, ...traits } = value as Record<string, unknown>
  return traits
}
