import type { ControlStore } from '../control/index.ts'
import type { Move } from './people.ts'

const PAGE = 100_000

/** All numbers that are superseded now, as moves from themselves. */
export async function* readSuperseded({ db }: ControlStore): AsyncGenerator<readonly Move[]> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom('identity_nodes')
      .select(['number', 'survivor'])
      .where('number', '>', after)
      .whereRef('survivor', '!=', 'number')
      .orderBy('number')
      .limit(PAGE)
      .execute()
    yield rows.map(({ number, survivor }) => ({ number, previous: number, survivor }))
    if (rows.length < PAGE) return
    after = rows.at(-1)!.number
  }
}

/** The log of merges after an entry, in order, and its newest entry. */
export async function readMoves(
  { db }: ControlStore,
  after: number,
): Promise<{ readonly moves: readonly Move[]; readonly newest: number }> {
  const moves = await db
    .selectFrom('identity_merges')
    .select(['id', 'number', 'previous', 'survivor'])
    .where('id', '>', after)
    .orderBy('id')
    .execute()
  return { moves, newest: moves.at(-1)?.id ?? after }
}

/** The newest entry of the log of merges; 0 before the first. */
export async function newestMove({ db }: ControlStore): Promise<number> {
  const row = await db
    .selectFrom('identity_merges')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}
