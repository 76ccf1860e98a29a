import type { Column, Columns, Output } from '../analyses/index.ts'
import { findDefinition, noteSegmentationIn, type StoredModel, saveDefinitionIn } from '../control/index.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { named } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'
import type { ChosenMethod } from './methods.ts'

type Parts = Extract<Column, { kind: 'parts' }>

/** More nobody looks at beside each other: the reasons of a model, say, which conditions can ask for all the same. */
const MOST_PARTS = 24

interface Owner {
  readonly model: StoredModel
  readonly method: ChosenMethod
}

/**
 * Saves a segmentation for each output that puts profiles into a few parts, once: whether it is changed or removed afterwards
 * is up to its users. One that somebody else has saved under the name stays as it is. Returns the names of new ones.
 */
export async function saveSegmentations(
  workspace: Workspace,
  owner: Owner,
  columns: Columns | undefined,
): Promise<readonly string[]> {
  const { model, method } = owner
  const saved: string[] = []
  for (const output of method.outputs) {
    const column = columns?.columns[output.name]
    if (column?.kind !== 'parts' || column.names.length === 0 || column.names.length > MOST_PARTS) continue
    const name = `${model.name}_${output.name}`
    if (model.segmentations.includes(name)) continue
    if (await save(workspace, model, name, segmentationOf(owner, name, output, column))) saved.push(name)
  }
  if (saved.length > 0) workspace.edits.announce()
  return saved
}

async function save(
  { control, clock }: Workspace,
  model: StoredModel,
  name: string,
  body: object,
): Promise<boolean> {
  const isTaken = (await findDefinition(control, 'segmentation', name)) !== undefined
  const isRight = parseDefinition(body).problems.length === 0
  await control.transaction(async (db) => {
    const by = named('model', model.name)
    if (!isTaken && isRight)
      await saveDefinitionIn(db, { kind: 'segmentation', name, body, at: clock(), by, expectedVersion: 0 })
    await noteSegmentationIn(db, model.name, name)
  })
  return !isTaken && isRight
}

function segmentationOf({ model, method }: Owner, name: string, output: Output, { names }: Parts): object {
  const slugs = slugsOf([...names, 'not rated'])
  return {
    segmentation: name,
    title: titleOf(model.title ?? method.analysis.title, output.title),
    description: output.description,
    parts: names.map((part, index) => ({
      name: slugs[index],
      title: part,
      when: { model: `${model.name}/${output.name}`, is: part },
    })),
    rest: { name: slugs.at(-1), title: 'Not rated' },
  }
}

/** `Value: tier`, but `RFM group` where the model is called RFM. */
function titleOf(model: string, output: string): string {
  const isSaid = output.toLowerCase().startsWith(model.toLowerCase())
  return isSaid ? output : `${model}: ${output}`
}

/** Names as definitions have them, each once. */
function slugsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = slugOf(name)
    let slug = plain
    for (let number = 2; taken.has(slug); number += 1) slug = `${plain}-${number}`
    taken.add(slug)
    return slug
  })
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return words.slice(0, 90) || 'part'
}
