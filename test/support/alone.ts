/** Test files that look at their process (its memory, its threads) or move it elsewhere, and so have one of their own. */
export const ALONE: readonly string[] = [
  'src/apart/apart.test.ts',
  'src/ingest/source/gunzip.test.ts',
  'test/cli/analyze.test.ts',
  'test/probes/requests.test.ts',
  'test/readme.test.ts',
]
