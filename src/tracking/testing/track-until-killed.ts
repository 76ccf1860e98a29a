import { openWorkspace } from '../../workspace/index.ts'
import { Tracking } from '../tracking.ts'
import { FileFollower } from './file-follower.ts'
import { browser, reception, track, user } from './receptions.ts'

/**
 * Takes calls until it is killed, and tells a follower of them: `DIRECTORY FOLLOWED ROUND`. Prints the ids of a
 * reception, a line each, once that is acknowledged.
 */
const [, , dataDir = '', followed = '', round = ''] = process.argv
const workspace = await openWorkspace({ dataDir })
const tracking = await Tracking.open(workspace, { follower: new FileFollower(followed) })
for (let n = 0; ; n += 1) {
  const messages = [0, 1, 2].map((nth) => {
    const person = `${(n * 3 + nth) % 50}-${round}`
    const identities = nth === 0 ? ([user(person), browser(person)] as const) : ([browser(person)] as const)
    return track(`${round}-${n}-${nth}`, identities, Date.now(), 'Viewed', { id: `${round}-${n}-${nth}` })
  })
  await tracking.receive(reception(messages, Date.now()))
  process.stdout.write(`${messages.map(({ messageId }) => messageId).join(' ')}\n`)
}
