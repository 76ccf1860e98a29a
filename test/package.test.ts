import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as client from '../src/client/index.ts'
import * as library from '../src/index.ts'

interface Packed {
  readonly files: readonly { readonly path: string }[]
}

/** What `npm pack` would put into the package; built files are there only after a build. */
function packedFiles(): string[] {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(printed) as Packed[]
  return packed!.files.map(({ path }) => path)
}

test('the package holds what it needs to run and nothing else', () => {
  const files = packedFiles()
  const needed = ['bin/satsuma.js', 'bin/package.json', 'package.json', 'README.md', 'LICENSE', 'docs/cli.md']
  const ofSample = ['examples/sample-shop/segments.yaml']
  const built = ['dist/cli/main.js', 'web/dist/index.html'].filter((path) => existsSync(path))
  expect(files).toEqual(expect.arrayContaining([...needed, ...ofSample, ...built]))
  const kinds = new Set(files.map((path) => path.split('/')[0]))
  const allowed = ['bin', 'dist', 'web', 'docs', 'examples', 'package.json', 'README.md', 'LICENSE']
  expect([...kinds].filter((kind) => !allowed.includes(kind!))).toEqual([])
  expect(files.filter((path) => path.startsWith('web/') && !path.startsWith('web/dist/'))).toEqual([
    ...files.filter((path) => path === 'web/package.json'),
  ])
})

test('the build takes along the script that runs in a process of its own', () => {
  const files = execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--listFilesOnly'], {
    encoding: 'utf8',
  })
  expect(files).toContain('src/ingest/source/run-engine.js')
})

test('the entry points of package.json are among the packed folders', () => {
  const { bin, exports, files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    bin: { satsuma: string }
    exports: Record<string, { default: string }>
    files: string[]
  }
  expect(files).toEqual(expect.arrayContaining(['bin', 'dist', 'web/dist', 'docs', 'examples']))
  expect(bin.satsuma).toBe('bin/satsuma.js')
  expect(exports['.']?.default).toBe('./dist/index.js')
  expect(exports['./client']?.default).toBe('./dist/client/index.js')
  expect(exports['./stats']?.default).toBe('./dist/stats/index.js')
})

test('the public API is this list', () => {
  expect(Object.keys(library).sort()).toEqual([
    ...[
      'SatsumaError',
      'accessOf',
      'allMembers',
      'applyDefinitions',
      'applyModels',
      'backfillSizes',
      'backtestFile',
      'backup',
    ],
    ...[
      'changeSetting',
      'changeStatus',
      'createApiKey',
      'createUser',
      'createWriteKey',
      'evaluateSegments',
      'examine',
      'explainMembership',
      'exportMembers',
      'exportSegment',
    ],
    ...['formatProblem', 'importFiles', 'inspectFile', 'jsonSchema', 'listAudit', 'listKeys'],
    ...['listModels', 'listSegments', 'listUsers', 'loadSampleShop'],
    ...['mappingToYaml', 'modelHistory', 'openWorkspace', 'parseMapping', 'previewFile'],
    ...['readCatalogue', 'readMapping', 'refreshModel'],
    ...[
      'removeDefinition',
      'removeModel',
      'removeUser',
      'restore',
      'revokeKey',
      'searchProfiles',
      'segmentMembers',
      'showModel',
      'showModelRun',
      'showProfile',
      'showSegment',
      'startServer',
      'verify',
    ],
  ])
})

test('the public API of the client is this list', () => {
  expect(Object.keys(client).sort()).toEqual([
    ...['SatsumaProblem', 'changes', 'createClient', 'each', 'finishedJob', 'followSegments', 'pages'],
    ...['segmentsOf', 'watchJob'],
  ])
})
