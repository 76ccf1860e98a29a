import { readCatalogue } from '../catalogue/index.ts'
import { listDefinitions } from '../control/index.ts'
import { describeNode } from '../definition/describe.ts'
import { requireDefinitions } from '../definition/read.ts'
import { translate } from '../language/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { FAMILIES } from './families/index.ts'
import { findRoles } from './find-roles.ts'
import type { Role } from './role.ts'
import { ROLES, type RoleName } from './roles.ts'
import type { Bound, Family, Template } from './template.ts'

/** What a template needs that the data do not hold. */
export interface Missing {
  readonly role: RoleName
  readonly kind: Role['kind']
  /** In words: `e-mails that were opened`. */
  readonly title: string
  /** A name that it would be found by. */
  readonly example: string
}

/** What stands for a role in this workspace. */
export interface Binding {
  readonly role: RoleName
  readonly kind: Role['kind']
  readonly title: string
  readonly name: string
}

/** A ready-made segment, written for the data of a workspace where those hold what it needs. */
export interface GalleryEntry {
  readonly name: string
  readonly category: string
  readonly title: string
  readonly purpose: string
  /** As a file has it; absent where something is missing. */
  readonly definition?: Readonly<Record<string, unknown>>
  readonly sentence?: string
  readonly bindings: readonly Binding[]
  readonly missing: readonly Missing[]
  /** Whether a segment of this name is saved already. */
  readonly saved: boolean
}

export interface GalleryListing {
  readonly categories: readonly Pick<Family, 'name' | 'title'>[]
  readonly templates: readonly GalleryEntry[]
}

/** catalogue -> what stands for each role -> every template, written or with what it lacks. */
export async function readGallery(workspace: Workspace): Promise<GalleryListing> {
  const found = await findRoles(workspace, await readCatalogue(workspace))
  const saved = new Set((await listDefinitions(workspace.control, 'segment')).map(({ name }) => name))
  return {
    categories: FAMILIES.map(({ name, title }) => ({ name, title: translate(title) })),
    templates: FAMILIES.flatMap((family) =>
      family.templates.map((one) => ({ ...write(family, one, found), saved: saved.has(one.name) })),
    ),
  }
}

/** A template as it is for what was found. */
export function write(
  { name: category }: Pick<Family, 'name'>,
  template: Template,
  found: Bound,
): Omit<GalleryEntry, 'saved'> {
  const { name, needs, likes } = template
  const purpose = translate(template.purpose)
  const missing = needs.filter((role) => found[role] === undefined)
  const bindings = [...needs, ...likes].flatMap((role) => bindingOf(role, found))
  const told = { name, category, purpose, bindings, missing: missing.map(missingOf) }
  if (missing.length > 0) return { ...told, title: translate(template.title) }
  const title = template.titleFor?.(found) ?? translate(template.title)
  const definition = { segment: name, title, description: purpose, when: template.when(found) }
  return { ...told, title, definition, sentence: sentenceOf(definition) }
}

function sentenceOf(written: object): string {
  const [definition] = requireDefinitions(JSON.stringify(written))
  return definition?.kind === 'segment' ? describeNode(definition.when) : ''
}

function bindingOf(role: RoleName, found: Bound): readonly Binding[] {
  const one = found[role]
  if (one === undefined) return []
  const { kind, name } = one
  return [{ role, kind, title: translate(ROLES[role].title), name }]
}

function missingOf(role: RoleName): Missing {
  const { kind, title, ways } = ROLES[role] as Role
  return { role, kind, title: translate(title), example: ways[0]!.called[0]!.replaceAll(' ', '_') }
}
