import { z } from 'zod'
import { openWorkspace } from '../../workspace/index.ts'
import type { Methods } from '../methods.ts'
import { refreshModel } from '../refresh.ts'
import { countOrders } from './count-orders.ts'

/**
 * Refreshes a model again and again until it is killed, each time a day later, and each time every value is another.
 * Arguments: folder, first instant.
 */
const [dataDir = '', first = '0'] = process.argv.slice(2)
let now = Number(first)
const workspace = await openWorkspace({ dataDir, clock: () => now })
process.stdout.write('open\n')

const counting = countOrders()
const counter = {
  ...counting,
  options: z.strictObject({}),
  run: async (task: Parameters<typeof counting.run>[0]) => {
    const outcome = await counting.run({ ...task, options: { many: 1, atLeast: 1 } })
    if (outcome.kind !== 'result') return outcome
    const { columns } = outcome.value.columns!
    const values = Float64Array.from(outcome.value.columns!.profiles, () => task.asOf)
    const codes = Uint8Array.from(values, () => (task.asOf / 86_400_000) % 2)
    const found = { orders: { kind: 'numbers', values }, group: { ...columns.group!, codes } }
    return { ...outcome, value: { ...outcome.value, columns: { ...outcome.value.columns!, columns: found } } }
  },
}

for (;;) {
  now += 86_400_000
  await refreshModel(workspace, 'counts', { startedBy: 'kill', methods: [counter] as unknown as Methods })
}
