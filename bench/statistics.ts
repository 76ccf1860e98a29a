import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { build } from 'esbuild'
import { METHODS } from './statistics/all.ts'

/** Longer than this is not waited for. */
const LIMIT_MS = 600_000

/**
 * Time and memory of every method of `satsuma/stats` on generated data, on one thread, each in a process of its own.
 * `npm run bench -- statistics [--rows 10000,100000,1000000] [--method TEXT]`.
 *
 * `peakMb` is the most that the process ever had, with Node itself and the data; `preparedMb` what it had before.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '10000,100000,1000000' },
      method: { type: 'string', default: '' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'satsuma-bench-'))
  try {
    const script = await bundled(folder)
    const measured: object[] = []
    for (const { name } of METHODS.filter((method) => method.name.includes(values.method)))
      for (const rows of values.rows.split(',').map(Number)) {
        const figures = { method: name, rows, ...(await measure(script, name, rows)) }
        console.error(JSON.stringify(figures))
        measured.push(figures)
      }
    return { measured }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One file of JavaScript, as fast as what is built: no loader names functions or stands between modules. */
async function bundled(folder: string): Promise<string> {
  const script = join(folder, 'measure.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./statistics/measure.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: script,
    logLevel: 'error',
  })
  return script
}

async function measure(script: string, name: string, rows: number): Promise<object> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, name, String(rows)], {
      timeout: LIMIT_MS,
    })
    return JSON.parse(stdout)
  } catch (error) {
    const { signal, stderr } = error as { signal?: string; stderr?: string }
    return { failed: signal ?? stderr?.trim().split('\n').at(-1) }
  }
}
