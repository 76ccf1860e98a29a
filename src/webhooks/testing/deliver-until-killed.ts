import { join } from 'node:path'
import { openControlStore } from '../../control/index.ts'
import { systemAlarm } from '../../time/alarm.ts'
import { systemClock } from '../../time/clock.ts'
import { Webhooks } from '../webhooks.ts'
import { entries, Logged } from './logged.ts'

/**
 * Delivers changes until it is killed: `DIRECTORY URL HOST`. Makes a webhook where there is none, and prints a line once
 * it is open; logs changes all the time, unless there are 3,000 that nobody has had.
 */
const [, , dataDir = '', url = '', host = ''] = process.argv
const control = await openControlStore({ path: join(dataDir, 'control.sqlite') })
const feed = new Logged(join(dataDir, 'live.sqlite'))
const webhooks = await Webhooks.open({ control, clock: systemClock, dataDir }, feed, {
  alarm: systemAlarm(systemClock),
  people: async () => new Map(),
})
await webhooks.allowHosts([host])
if ((await webhooks.list()).length === 0) await webhooks.create({ url })
process.stdout.write('open\n')
for (;;) {
  const [webhook] = await webhooks.list()
  const profiles = Array.from({ length: 20 }, () => Math.floor(Math.random() * 50))
  if (webhook!.waiting < 3_000) feed.append(entries(profiles), systemClock())
  await new Promise((resolve) => setTimeout(resolve, 2))
}
