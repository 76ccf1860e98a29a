import { sql } from '../../store/sql.ts'
import { openWorkspace } from '../../workspace/index.ts'
import { compactMerges } from '../compact-merges.ts'

/** Compacts a workspace's log of merges, then stays until it is killed. Arguments: folder, and `stuck` to never end. */
const [dataDir = '', how] = process.argv.slice(2)
const workspace = await openWorkspace({ dataDir })
if (how === 'stuck') await workspace.analytical.command(sql`SYSTEM STOP MERGES profile_merges`)
process.stdout.write('open\n')
await compactMerges(workspace)
setInterval(() => undefined, 1_000)
