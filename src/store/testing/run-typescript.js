// Runs a TypeScript file in a process of its own, which Node 20 cannot do by itself:
// node run-typescript.js FILE.ts [arguments]
import { runnerImport } from 'vite'

process.argv.splice(1, 1)
await runnerImport(process.argv[1])
