// A thread that runs from the sources, which Node 20 cannot load by itself.
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { bundled } from '../../../test/support/bundled.js'

const made = await bundled({
  perform: fileURLToPath(new URL('../perform.ts', import.meta.url)),
  work: fileURLToPath(workerData.module),
})
const [{ perform }, work] = await Promise.all([import(made.perform), import(made.work)])
await perform(workerData, parentPort, async () => work)
