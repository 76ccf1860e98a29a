// Runs a TypeScript file in a process of its own: node run-bundled.js FILE.ts [arguments]
import { resolve } from 'node:path'
import { bundled } from './bundled.js'

process.argv.splice(1, 1)
const { main } = await bundled({ main: resolve(process.argv[1]) })
await import(main)
