// A thread that runs from the sources, which Node 20 cannot load by itself: they are made JavaScript first, in a folder
// from which packages are found.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { buildSync } from 'esbuild'

const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url))
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'apart-'))
buildSync({
  entryPoints: {
    perform: fileURLToPath(new URL('../perform.ts', import.meta.url)),
    work: fileURLToPath(workerData.module),
  },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  logLevel: 'error',
})
const built = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
const [{ perform }, work] = await Promise.all([built('perform'), built('work')])
rmSync(folder, { recursive: true })
await perform(workerData, parentPort, async () => work)
