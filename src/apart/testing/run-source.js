// A thread that runs from the sources, which Node 20 cannot load by itself.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

await runnerImport(fileURLToPath(new URL('../thread.ts', import.meta.url)))
