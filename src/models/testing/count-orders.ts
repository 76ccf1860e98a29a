import { z } from 'zod'
import type { Analysis } from '../../analyses/index.ts'
import { PROFILE } from '../../records/survivors.ts'
import { insufficientData, result } from '../../stats/index.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, sql } from '../../store/sql.ts'

const options = z.strictObject({
  many: z.int().min(1).default(3).meta({ description: 'From so many orders on somebody orders often.' }),
  atLeast: z.int().default(1).meta({ description: 'Fewer customers are too few.' }),
})

/** What waits in a run, and is let go by a test. */
export interface Gate {
  readonly reached: () => void
  readonly passed: Promise<void>
}

/** A method for tests: how many orders a customer has, and who orders often. It waits at the gate, if there is one. */
export function countOrders(gate?: () => Gate | undefined): Analysis<typeof options, { customers: number }> {
  return {
    name: 'count-orders',
    title: 'Number of orders',
    summary: 'Counts orders.',
    reads: 'events',
    options,
    remedies: ['Sell more.'],
    run: async ({ workspace, options: { many, atLeast }, asOf, signal, progress }) => {
      const waiting = gate?.()
      waiting?.reached()
      if (waiting) await Promise.race([waiting.passed, aborted(signal)])
      signal.throwIfAborted()
      progress({ done: 1, of: 1, phase: 'Counting' })
      const { profile, orders } = await workspace.survivors.readMerged(() =>
        readColumns(
          workspace.analytical,
          sql`SELECT ${PROFILE} AS profile, count() AS orders FROM events WHERE event = 'order'
            AND occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC') GROUP BY profile ORDER BY profile`,
          { profile: 'UInt32', orders: 'Float64' },
        ),
      )
      if (profile.length < atLeast) return insufficientData(`There are ${profile.length} customers.`)
      const codes = Uint8Array.from(orders, (count) => (count >= many ? 1 : 0))
      return result({
        result: { customers: profile.length },
        columns: {
          profiles: profile,
          columns: {
            orders: { kind: 'numbers', values: orders },
            group: { kind: 'parts', names: ['Seldom', 'Often & gladly'], codes },
          },
        },
      })
    },
    report: ({ customers }) => ({
      about: [],
      findings: [{ sentence: `${customers} customers ordered.` }],
      trust: [],
      sections: [],
      method: [],
    }),
    outputs: () => [
      { name: 'orders', title: 'Orders', description: 'How many orders there are.', kind: 'numbers' },
      { name: 'group', title: 'Group', description: 'Who orders often.', kind: 'parts' },
    ],
  }
}

function aborted(signal: AbortSignal): Promise<void> | undefined {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
