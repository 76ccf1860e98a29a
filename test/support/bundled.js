// TypeScript as JavaScript, which Node 20 needs: bundled once, kept beside the packages that it imports, and bundled
// again after an edit. Most of what a process of a test takes to begin is to read its modules one by one.
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const KEPT = join(ROOT, 'node_modules/.cache/satsuma-bundles')
const DAY_MS = 86_400_000

/** Gives the addresses of JavaScript modules for TypeScript files, by the names that the files are given under. */
export async function bundled(files) {
  const record = join(KEPT, `${createHash('sha256').update(JSON.stringify(files)).digest('hex')}.json`)
  const folder = readCurrent(record) ?? (await bundle(files, record))
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, pathToFileURL(join(folder, `${name}.mjs`)).href]),
  )
}

/** The folder of a record, unless one of the sources has changed since. */
function readCurrent(record) {
  try {
    const { folder, sources } = JSON.parse(fs.readFileSync(record, 'utf8'))
    if (!sources.every(([file, state]) => stateOf(file) === state)) return undefined
    const now = new Date()
    for (const used of [folder, record]) fs.utimesSync(used, now, now)
    return folder
  } catch {
    return undefined
  }
}

async function bundle(files, record) {
  const { build, stop } = await import('esbuild')
  fs.mkdirSync(KEPT, { recursive: true })
  forgetUnused()
  const folder = fs.mkdtempSync(join(KEPT, 'bundle-'))
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: files,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', packages: 'external' },
    // Threads find their work by the names of functions, which a bundle must not change.
    keepNames: true,
    metafile: true,
    logLevel: 'error',
    plugins: [ownAddresses],
  })
  await stop()
  const sources = [...Object.keys(metafile.inputs), 'package-lock.json', fileURLToPath(import.meta.url)]
  const states = sources.map((file) => resolve(ROOT, file)).map((file) => [file, stateOf(file)])
  const written = join(folder, 'record.json')
  fs.writeFileSync(written, JSON.stringify({ folder, sources: states }))
  fs.renameSync(written, record)
  return folder
}

/** Modules go on knowing where their sources are, and find what lies beside them. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const address = JSON.stringify(pathToFileURL(path).href)
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' }
    })
  },
}

function stateOf(file) {
  const { mtimeMs, size } = fs.statSync(file)
  return `${mtimeMs} ${size}`
}

/** What was in use within a day may be in use still. */
function forgetUnused() {
  for (const name of fs.readdirSync(KEPT)) {
    const path = join(KEPT, name)
    const usedAt = fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (usedAt < Date.now() - DAY_MS) fs.rmSync(path, { recursive: true, force: true })
  }
}
