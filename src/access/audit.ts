import type { Selectable } from 'kysely'
import { allocateIn, keptColumns, keptOf, type Tables } from '../control/index.ts'
import { inEnglish, type Kept, sentence } from '../language/index.ts'
import type { Access } from './access.ts'

/** Who changed something: somebody signed in, an API key, or the command line on the machine itself. */
export interface Actor {
  readonly kind: 'user' | 'key' | 'cli'
  readonly id?: string | undefined
  readonly name: string
}

/** What the command line on the machine itself is called. */
export const CLI_NAME = sentence`command line`
export const CLI_ACTOR: Actor = { kind: 'cli', name: inEnglish(CLI_NAME) }

/** One change: what was done (`user.create`), to what, in a few words, by whom and from where. */
export interface AuditRecord {
  readonly actor: Actor
  readonly action: string
  readonly target?: string | undefined
  readonly summary?: Kept | undefined
  readonly address?: string | undefined
}

export interface AuditEntry {
  readonly id: number
  readonly at: number
  readonly actor: Actor
  readonly action: string
  readonly target: string | undefined
  readonly summary: Kept
  readonly address: string | undefined
}

const LONGEST_SUMMARY = 500
const LONGEST_SENTENCE = 10_000

/** Adds to the audit log; entries are neither changed nor removed. */
export function recordAudit(
  { control, clock }: Pick<Access, 'control' | 'clock'>,
  record: AuditRecord,
): Promise<void> {
  const { actor, action, target, summary = '', address } = record
  return control.transaction(async (db) => {
    const id = (await allocateIn(db, 'audit', 1)) + 1
    const who = { actor_kind: actor.kind, actor_id: actor.id ?? null, actor_name: actor.name }
    const { english, sentence } = keptColumns(summary)
    const what = {
      action,
      target: target ?? null,
      summary: english.slice(0, LONGEST_SUMMARY),
      sentence: sentence && sentence.length <= LONGEST_SENTENCE ? sentence : null,
    }
    await db
      .insertInto('audit_log')
      .values({ id, at: clock(), ...who, ...what, address: address ?? null })
      .execute()
  })
}

/** A page of the audit log, newest first; `before` is the id of the last entry of the page before. */
export async function listAudit(
  { control }: Access,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<AuditEntry[]> {
  const newest = control.db.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(limit)
  const rows = await (before === undefined ? newest : newest.where('id', '<', before)).execute()
  return rows.map(fromRow)
}

function fromRow(row: Selectable<Tables['audit_log']>): AuditEntry {
  const { id, at, action, summary, sentence } = row
  const actor = { kind: row.actor_kind, id: row.actor_id ?? undefined, name: row.actor_name }
  return {
    id,
    at,
    actor,
    action,
    target: row.target ?? undefined,
    summary: keptOf({ english: summary, sentence }),
    address: row.address ?? undefined,
  }
}
