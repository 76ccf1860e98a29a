import process from 'node:process'
import { runCli } from './run.ts'

// `exit` and not `exitCode`: the embedded engine's threads may outlive its last statement.
process.exit(await runCli(process))
