/**
 * Bundles the special functions of @stdlib into one file beside the sources, so that who installs the package does
 * not install their 200 packages. It is made with every build, and is in no repository.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'

export const BUNDLE = 'src/stats/special/stdlib.ts'

const FUNCTIONS = {
  betainc: 'betainc',
  betaincinv: 'kernel-betaincinv',
  betaln: 'betaln',
  digamma: 'digamma',
  erfc: 'erfc',
  erfcinv: 'erfcinv',
  gammainc: 'gammainc',
  gammaincinv: 'gammaincinv',
  gammaln: 'gammaln',
  trigamma: 'trigamma',
} as const

const HEADER = `// @ts-nocheck
// Made by scripts/bundle-special-functions.ts from @stdlib/math-base-special-*, (c) The Stdlib Authors,
// licensed under the Apache License 2.0, with parts of Cephes, FDLIBM and Boost (see its NOTICE). Do not edit.
`

/** A package of theirs writes its doubts to a log that reads the environment; here nobody reads them. */
const withoutDebug: Plugin = {
  name: 'without-debug',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'without' }))
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({
      contents: 'module.exports = () => () => {}',
    }))
  },
}

/** The text of the bundle as the installed packages give it. */
export async function bundleText(): Promise<string> {
  const contents = Object.entries(FUNCTIONS)
    .map(([name, path]) => `export { default as ${name} } from '@stdlib/math-base-special-${path}'`)
    .join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
    plugins: [withoutDebug],
  })
  return HEADER + outputFiles[0]!.text
}

if (process.argv[1]?.endsWith('bundle-special-functions.ts')) {
  const text = await bundleText()
  // A file that is newer than what was built of it has everything built again.
  if (!existsSync(BUNDLE) || readFileSync(BUNDLE, 'utf8') !== text) writeFileSync(BUNDLE, text)
}
