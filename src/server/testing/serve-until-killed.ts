import { accessOf, createWriteKey, listKeys } from '../../access/index.ts'
import { openWorkspace } from '../../workspace/index.ts'
import { startServer } from '../index.ts'

/** Serves a data directory until it is killed: prints the address, and a write key where there is none yet. */
const [, , dataDir = ''] = process.argv
const workspace = await openWorkspace({ dataDir })
const access = accessOf(workspace)
const key = (await listKeys(access, 'write')).length === 0 ? await createWriteKey(access, 'kill') : undefined
const { address } = await startServer(workspace, { port: 0 })
process.stdout.write(`${JSON.stringify({ address, writeKey: key?.secret })}\n`)
