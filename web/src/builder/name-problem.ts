import type { SegmentRow } from '../api/segments'
import { texts } from '../i18n'
import { type DefinitionKind, emptyDefinition, kindOfDefinition, nameOf } from './definition/fields'
import type { Definition } from './definition/node'
import { isSame } from './definition/plain-data'
import type { PlacedProblem } from './results/at-items'
import type { Start } from './start'

const t = texts('builder')

/** The names that saved definitions of a kind have, as far as they are listed. */
export function takenNames(rows: readonly SegmentRow[], kind: DefinitionKind): ReadonlySet<string> {
  const nameIn = (row: SegmentRow) => {
    if (kind === 'segmentation') return row.segmentation
    return row.kind === 'segment' ? row.name : undefined
  }
  return new Set(rows.flatMap((row) => nameIn(row) ?? []))
}

/** Why a draft cannot be saved under its name: what is saved keeps its own, something new needs one that is free. */
export function nameProblem(
  definition: Definition,
  { saved }: Pick<Start, 'saved'>,
  rows: readonly SegmentRow[],
): PlacedProblem | undefined {
  const kind = kindOfDefinition(definition)
  const name = nameOf(definition)
  if (saved !== undefined) {
    if (kind === saved.kind && name === saved.name) return undefined
    const [message, mend] = [
      t('name.fixed'),
      t('name.fixedMend', { written: `${saved.kind}: ${saved.name}` }),
    ]
    return { path: [kind ?? saved.kind], message, mend, severity: 'error' }
  }
  if (kind === undefined || isSame(definition, emptyDefinition(kind))) return undefined
  if (!takenNames(rows, kind).has(name)) return undefined
  return { path: [kind], message: t('name.taken', { name }), mend: t('name.takenMend'), severity: 'error' }
}
