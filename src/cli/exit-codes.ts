import type { ErrorCode, SatsumaError } from '../errors/index.ts'

/** What the command line's exit codes mean; the reference is generated from this. */
export const EXIT_CODES = {
  ok: { code: 0, meaning: 'Done.' },
  negative: {
    code: 1,
    meaning: 'Done, and the finding is negative: `verify` found differences, `doctor` found a problem.',
  },
  usage: {
    code: 2,
    meaning: 'The command, a definition, a mapping or a file is not right; nothing was changed.',
  },
  unavailable: {
    code: 3,
    meaning: 'The data directory or a store is locked, unreachable or of another version.',
  },
  internal: { code: 4, meaning: 'A fault in Satsuma; `--debug` shows where.' },
  cancelled: { code: 130, meaning: 'Cancelled with Ctrl-C; nothing was changed.' },
} as const satisfies Record<string, { code: number; meaning: string }>

export type Exit = keyof typeof EXIT_CODES

/** Errors whose exit differs from that of their group. */
const EXCEPTIONS: Partial<Record<ErrorCode, Exit>> = {
  'store/query-failed': 'internal',
  'store/closed': 'internal',
  'store/version-conflict': 'usage',
  'store/file-exists': 'usage',
  'store/restore-target-not-empty': 'usage',
  'store/backup-corrupt': 'usage',
  'ingest/failed': 'internal',
  'ingest/import-running': 'unavailable',
  'ingest/stopped': 'cancelled',
}

/** How a command ends with an error of the table. */
export function exitOf({ code }: SatsumaError): Exit {
  if (code === undefined) return 'internal'
  return EXCEPTIONS[code] ?? (code.startsWith('store/') ? 'unavailable' : 'usage')
}
