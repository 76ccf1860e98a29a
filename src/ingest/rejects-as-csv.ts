import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { LRUCache } from 'lru-cache'
import { inLanguageOfNow, language, translate } from '../language/index.ts'
import { REJECT_HEADER, rejectLine } from './reject-file.ts'
import { storedRejects } from './stored-rejects.ts'

const LINES_AT_ONCE = 1_000
/** Reasons whose words are remembered: most lines have one of a few. */
const KNOWN_REASONS = 1_000

/** The list of rejects of an import as a file: its header stays, its reasons are in the words of whoever asks. */
export function rejectsAsCsv(file: string): Readable {
  if (language() === 'en') return createReadStream(file)
  return Readable.from(translated(file, inLanguageOfNow(translate)))
}

async function* translated(file: string, tell: (reason: string) => string): AsyncGenerator<string> {
  const known = new LRUCache<string, string>({ max: KNOWN_REASONS, memoMethod: tell })
  let lines = [REJECT_HEADER]
  for await (const reject of storedRejects(file)) {
    lines.push(rejectLine({ ...reject, reason: known.memo(reject.reason) }))
    if (lines.length < LINES_AT_ONCE) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}
