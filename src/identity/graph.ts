import { strict as assert } from 'node:assert'
import { sql } from 'kysely'
import { allocateIn, type ControlStore, keepNewIdentitiesIn, type NewIdentity } from '../control/index.ts'
import type { Tables } from '../control/tables.ts'
import type { Link, Node, Separation } from './link.ts'

/** An identity in the graph: the profile that it belongs to, and whether it tells nobody apart. */
export interface PlacedNode extends Node {
  readonly survivor: number
  readonly blocked: boolean
}

export interface JudgedLink extends Link {
  readonly status: Tables['identity_links']['status']
}

/** An identity that goes from one survivor to another, and why. */
export interface Move {
  readonly number: number
  readonly previous: number
  readonly survivor: number
  readonly cause: Tables['identity_merges']['cause']
  readonly by: string | null
  readonly messageId: string | null
  readonly call: string | null
}

/** The counter that numbers of identities are taken from. */
export const NUMBERS = 'profiles'

/** What is to be written of a part of the graph that was resolved again. */
export interface GraphChanges {
  /** Identities that get the next numbers of the counter. */
  readonly numbered?: readonly NewIdentity[]
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly JudgedLink[]
  readonly moves: readonly Move[]
  readonly separated?: Tables['identity_separations']
  readonly rejoined?: Separation
}

type Transaction = Parameters<Parameters<ControlStore['transaction']>[0]>[0]

/** The graph of identities in the control store, a few statements for however many numbers. */
export class Graph {
  readonly #control: ControlStore

  constructor(control: ControlStore) {
    this.#control = control
  }

  async nodes(numbers: Iterable<number>): Promise<PlacedNode[]> {
    const list = this.#numbers(numbers)
    return this.#nodesWhere(
      sql`SELECT * FROM identity_nodes WHERE number IN (SELECT number FROM ${list} AS l)`,
    )
  }

  /** The next identities by their numbers. */
  async nodesAfter(number: number, limit: number): Promise<PlacedNode[]> {
    return this.#nodesWhere(
      sql`SELECT * FROM identity_nodes WHERE number > ${number} ORDER BY number LIMIT ${limit}`,
    )
  }

  /** All identities of profiles. */
  async members(survivors: Iterable<number>): Promise<PlacedNode[]> {
    const list = this.#numbers(survivors)
    return this.#nodesWhere(
      sql`SELECT * FROM identity_nodes WHERE survivor IN (SELECT number FROM ${list} AS l)`,
    )
  }

  /** All links of identities. */
  async links(numbers: Iterable<number>): Promise<JudgedLink[]> {
    const list = this.#numbers(numbers)
    const { rows } = await sql<Tables['identity_links']>`
      SELECT * FROM identity_links WHERE a IN (SELECT number FROM ${list} AS l)
      UNION SELECT * FROM identity_links WHERE b IN (SELECT number FROM ${list} AS l)`.execute(
      this.#control.db,
    )
    return rows.map(linkOf)
  }

  /** The links between given pairs, as far as there are any. */
  async linksBetween(pairs: readonly Separation[]): Promise<JudgedLink[]> {
    const list = this.#control.rows<Separation>({ a: 'bigint', b: 'bigint' }, pairs.map(ordered))
    const { rows } = await sql<Tables['identity_links']>`
      SELECT k.* FROM ${list} AS l INNER JOIN identity_links AS k ON k.a = l.a AND k.b = l.b`.execute(
      this.#control.db,
    )
    return rows.map(linkOf)
  }

  /** The separations of identities. */
  async separations(numbers: Iterable<number>): Promise<Tables['identity_separations'][]> {
    const list = this.#numbers(numbers)
    const { rows } = await sql<Tables['identity_separations']>`
      SELECT * FROM identity_separations WHERE a IN (SELECT number FROM ${list} AS l)
      UNION SELECT * FROM identity_separations WHERE b IN (SELECT number FROM ${list} AS l)`.execute(
      this.#control.db,
    )
    return rows
  }

  /** Writes what has changed, in one transaction. */
  async write(
    { numbered = [], nodes, links, moves, separated, rejoined }: GraphChanges,
    at: number,
  ): Promise<void> {
    await this.#control.transaction(async (db) => {
      if (numbered.length > 0) await giveNumbers(db, numbered)
      if (separated) await writeSeparation(db, separated)
      if (rejoined) await deleteSeparation(db, rejoined)
      if (nodes.length > 0) await this.#writeNodes(db, nodes)
      if (links.length > 0) await this.#writeLinks(db, links)
      if (moves.length > 0) await this.#writeMoves(db, moves, at)
    })
  }

  async #writeNodes(db: Transaction, nodes: readonly PlacedNode[]): Promise<void> {
    const rows = this.#control.rows<Tables['identity_nodes']>(
      { number: 'bigint', namespace: 'text', value: 'text', survivor: 'bigint', blocked: 'bigint' },
      nodes.map((node) => ({ ...node, blocked: Number(node.blocked) })),
    )
    await sql`INSERT INTO identity_nodes (number, namespace, value, survivor, blocked)
      SELECT number, namespace, value, survivor, blocked FROM ${rows} AS r WHERE true
      ON CONFLICT (number) DO UPDATE SET survivor = excluded.survivor, blocked = excluded.blocked`.execute(db)
  }

  async #writeLinks(db: Transaction, links: readonly JudgedLink[]): Promise<void> {
    const rows = this.#control.rows<Tables['identity_links']>(
      { a: 'bigint', b: 'bigint', at: 'bigint', message_id: 'text', call: 'text', status: 'text' },
      links.map(rowOf),
    )
    await sql`INSERT INTO identity_links (a, b, at, message_id, call, status)
      SELECT a, b, at, message_id, call, status FROM ${rows} AS r WHERE true
      ON CONFLICT (a, b) DO UPDATE SET at = excluded.at, message_id = excluded.message_id,
        call = excluded.call, status = excluded.status`.execute(db)
  }

  async #writeMoves(db: Transaction, moves: readonly Move[], at: number): Promise<void> {
    const first = (await allocateIn(db, 'identity_merges', moves.length)) + 1
    const rows = this.#control.rows<Tables['identity_merges']>(
      {
        id: 'bigint',
        at: 'bigint',
        number: 'bigint',
        previous: 'bigint',
        survivor: 'bigint',
        cause: 'text',
        by: 'text',
        message_id: 'text',
        call: 'text',
      },
      moves.map(({ messageId, ...move }, index) => ({
        ...move,
        id: first + index,
        at,
        message_id: messageId,
      })),
    )
    await sql`INSERT INTO identity_merges (id, at, number, previous, survivor, cause, ${sql.ref('by')}, message_id, call)
      SELECT id, at, number, previous, survivor, cause, ${sql.ref('by')}, message_id, call FROM ${rows} AS r`.execute(
      db,
    )
  }

  #numbers(numbers: Iterable<number>) {
    return this.#control.rows<{ number: number }>(
      { number: 'bigint' },
      Array.from(numbers, (number) => ({ number })),
    )
  }

  async #nodesWhere(query: ReturnType<typeof sql<Tables['identity_nodes']>>): Promise<PlacedNode[]> {
    const { rows } = await query.execute(this.#control.db)
    return rows.map((row) => ({ ...row, blocked: row.blocked === 1 }))
  }
}

async function giveNumbers(db: Transaction, identities: readonly NewIdentity[]): Promise<void> {
  const first = await allocateIn(db, NUMBERS, identities.length)
  assert.equal(first, identities[0]!.number, 'numbers are given within a turn of identifying')
  await keepNewIdentitiesIn(db, identities)
}

function linkOf({ message_id, ...row }: Tables['identity_links']): JudgedLink {
  return { ...row, messageId: message_id }
}

function rowOf({ messageId, ...link }: JudgedLink): Tables['identity_links'] {
  return { ...link, ...ordered(link), message_id: messageId }
}

async function writeSeparation(db: Transaction, row: Tables['identity_separations']): Promise<void> {
  await db
    .insertInto('identity_separations')
    .values({ ...row, ...ordered(row) })
    .execute()
}

async function deleteSeparation(db: Transaction, pair: Separation): Promise<void> {
  const { a, b } = ordered(pair)
  await db.deleteFrom('identity_separations').where('a', '=', a).where('b', '=', b).execute()
}

function ordered({ a, b }: Separation): Separation {
  return { a: Math.min(a, b), b: Math.max(a, b) }
}
