import { openWorkspace } from '../../workspace/index.ts'
import { evaluateSegments } from '../evaluate.ts'

/** Evaluates a workspace again and again, each time a day later, until it is killed. Arguments: folder, first instant. */
const [dataDir = '', first = '0'] = process.argv.slice(2)
let now = Number(first)
const workspace = await openWorkspace({ dataDir, clock: () => now })
process.stdout.write('open\n')
for (;;) {
  now += 86_400_000
  await evaluateSegments(workspace)
}
