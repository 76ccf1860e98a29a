/** Test support, to be killed: opens a data directory, says so, and imports a file by a mapping. */
import { readFile } from 'node:fs/promises'
import { openWorkspace } from '../../workspace/index.ts'
import { importFiles, readMapping } from '../index.ts'

const [dataDir = '', file = '', mapping = ''] = process.argv.slice(2)
const workspace = await openWorkspace({ dataDir, clock: () => Date.UTC(2026, 0, 1) })
process.stdout.write('open\n')
await importFiles(workspace, [file], readMapping(await readFile(mapping, 'utf8')))
process.stdout.write('done\n')
await workspace.close()
