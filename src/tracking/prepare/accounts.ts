import { LRUCache } from 'lru-cache'
import { checkTrait, type RejectedValue } from '../../ingest/typed-values.ts'
import type { TypedValues } from '../../predicates/value.ts'
import { plainValue } from '../../records/json-value.ts'
import type { AnalyticalStore } from '../../store/analytical.ts'
import { integer, param, sql } from '../../store/sql.ts'
import type { Message } from '../message.ts'
import { partDigest } from '../messages/message-digest.ts'
import type { StoredRecord } from '../stored-record.ts'

/** The trait under which a profile has its account: its id and what is known of it. */
const ACCOUNT = 'account'
/** What is said of an account with more profiles reaches each of them with its own next call, */
const MOST_PROFILES = 10_000
/** and so it does where that is said of more profiles at once: a call of a few bytes must not become a million rows. */
const MOST_TOLD = 100_000
/** More than a group has. */
const CACHED = 10_000
const INGEST = { lane: 'ingest' } as const

interface Account {
  /** Values by path, besides the id. */
  readonly traits: Readonly<Record<string, unknown>>
  readonly at: number
}

const NOTHING: Account = { at: Number.NEGATIVE_INFINITY, traits: {} }

/** A group call with the number of the identity that it came with. */
export interface AccountCall extends Pick<Message, 'messageId' | 'at'> {
  readonly owner: number
  readonly account: NonNullable<Message['account']>
}

interface News extends Pick<AccountCall, 'messageId' | 'at' | 'owner'> {
  readonly values: TypedValues
}

interface Membership {
  readonly account: string
  readonly at: number
}

/** What accounts are known by, and which profiles are in them; a group of calls after the other. */
export class Accounts {
  readonly #store: AnalyticalStore
  readonly #known = new LRUCache<string, Account>({ max: CACHED })
  /** Of this group, since it is not in the store yet: who came into which account, */
  readonly #joined = new Map<number, Membership>()
  /** and the latest that is newly said of accounts. */
  readonly #news = new Map<string, News>()

  constructor(store: AnalyticalStore) {
    this.#store = store
  }

  /** Begins a group with the accounts that it is about; `again` where an attempt before it was cut short. */
  async begin(ids: readonly string[], again: boolean): Promise<void> {
    if (again) this.#known.clear()
    this.#joined.clear()
    this.#news.clear()
    const unknown = [...new Set(ids)].filter((id) => !this.#known.has(id))
    if (unknown.length === 0) return
    for (const id of unknown) this.#known.set(id, NOTHING)
    for (const { id, at, ...values } of await this.#latest(unknown)) {
      this.#known.set(id, { at: Number(at), traits: withoutId(plainValue({ ...values, date: {} })) })
    }
  }

  /** The change of the trait `account` that a group call makes of its profile. */
  change(call: AccountCall): { readonly record: StoredRecord; readonly rejected: readonly RejectedValue[] } {
    const { account, at, owner } = call
    const known = this.#known.get(account.id) ?? NOTHING
    const isLatest = at >= known.at
    const traits = withTraits(isLatest ? known.traits : {}, account.traits)
    const { values, rejected } = checkTrait({ ...traits, id: account.id })
    const isNews = isLatest && known !== NOTHING && JSON.stringify(traits) !== JSON.stringify(known.traits)
    if (isNews) this.#news.set(account.id, { ...call, values })
    if (isLatest) this.#known.set(account.id, { traits, at })
    if (at >= (this.#joined.get(owner)?.at ?? at)) this.#joined.set(owner, { account: account.id, at })
    return { record: recordOf({ ...call, values }, owner), rejected }
  }

  /** What the group newly says of accounts, for their other profiles, and the call that says it. */
  async news(): Promise<readonly { readonly messageId: string; readonly record: StoredRecord }[]> {
    if (this.#news.size === 0) return []
    const members = await this.#members([...this.#news.keys()])
    return [...this.#news].flatMap(([id, news]) => {
      const others = (members.get(id) ?? []).filter((number) => number !== news.owner)
      if (others.length > MOST_PROFILES) return []
      return others.map((number) => ({ messageId: news.messageId, record: recordOf(news, number) }))
    })
  }

  /** The last that was said of accounts, as far as anything was. */
  #latest(ids: readonly string[]): Promise<({ id: string; at: string } & Omit<TypedValues, 'date'>)[]> {
    return this.#store.query(
      sql`SELECT text['id'] AS id, toUnixTimestamp64Milli(occurred_at) AS at, text, number, flag, json FROM trait_changes
        PREWHERE trait = ${param(ACCOUNT, 'String')} WHERE id IN ${param(ids, 'Array(String)')}
        ORDER BY occurred_at DESC, change_id DESC LIMIT 1 BY id`,
      INGEST,
    )
  }

  /** By account: the owners of which it is the latest; nobody where they are too many. */
  async #members(ids: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    const trait = param(ACCOUNT, 'String')
    const accounts = param(ids, 'Array(String)')
    const joined = param([...this.#joined.keys()], 'Array(UInt32)')
    const ever = sql`(SELECT profile_id FROM trait_changes PREWHERE trait = ${trait} WHERE text['id'] IN ${accounts})`
    const rows = await this.#store.query<{ owner: number; account: string; at: string }>(
      sql`SELECT profile_id AS owner, argMax(text['id'], (occurred_at, change_id)) AS account, toUnixTimestamp64Milli(max(occurred_at)) AS at
        FROM trait_changes PREWHERE trait = ${trait} WHERE profile_id IN ${ever} OR profile_id IN ${joined}
        GROUP BY profile_id HAVING account IN ${accounts} OR profile_id IN ${joined} LIMIT ${integer(MOST_TOLD + 1)}`,
      INGEST,
    )
    if (rows.length > MOST_TOLD) return new Map()
    const latest = new Map<number, Membership>(
      rows.map(({ owner, account, at }) => [owner, { account, at: Number(at) }]),
    )
    for (const [owner, membership] of this.#joined) {
      if (membership.at >= (latest.get(owner)?.at ?? membership.at)) latest.set(owner, membership)
    }
    const members = new Map<string, number[]>(ids.map((id) => [id, []]))
    for (const [owner, { account }] of latest) members.get(account)?.push(owner)
    return members
  }
}

function recordOf({ messageId, at, values }: Omit<News, 'owner'>, owner: number): StoredRecord {
  return { name: ACCOUNT, owner, at, id: partDigest(messageId, `account ${owner}`), values }
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
