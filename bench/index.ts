/** `npm run bench -- <name> [options]`: runs one benchmark; the last line it prints is JSON. */
const BENCHES: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<object> }>>> = {
  builder: () => import('./builder.ts'),
  'fuzz-api': () => import('./fuzz-api.ts'),
  idle: () => import('./idle.ts'),
  identity: () => import('./identity.ts'),
  import: () => import('./import.ts'),
  ingest: () => import('./ingest.ts'),
  leaves: () => import('./leaves.ts'),
  live: () => import('./live.ts'),
  refreshes: () => import('./refreshes.ts'),
  segments: () => import('./segments.ts'),
  soak: () => import('./soak.ts'),
  statistics: () => import('./statistics.ts'),
  web: () => import('./web.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = BENCHES[name]
if (load === undefined) {
  console.error(`Name a benchmark: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
const { run } = await load()
console.log(JSON.stringify(await run(args)))
