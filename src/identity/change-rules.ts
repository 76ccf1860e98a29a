import { type ControlStore, readSetting, writeSetting } from '../control/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { changesOf } from './changes.ts'
import { Graph } from './graph.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { IDENTITY_RULES, IdentityRules, type IdentityRulesSetting } from './rules.ts'

/** The rules that the stored graph was resolved by. */
const APPLIED = 'identityRulesApplied'
const PAGE = 2_000

/**
 * Changes the rules of identities and resolves everybody by them, in turns of identifying and of writing. `rules` is what somebody
 * wrote; throws `identity/invalid-rules`.
 */
export async function changeIdentityRules(
  workspace: Pick<Workspace, 'control' | 'identifying' | 'writes' | 'publishIdentities'>,
  rules: unknown,
): Promise<IdentityRulesSetting> {
  const changed = new IdentityRules(rules)
  const { control, identifying, writes, publishIdentities } = workspace
  const change = async (at: number) => {
    await writeSetting(control, IDENTITY_RULES, changed.setting)
    await applyRules(control, changed, at)
    await publishIdentities()
  }
  await identifying.take(() => writes.take(change))
  return changed.setting
}

/** Resolves everybody anew if the graph was resolved by other rules; a kill in between is made good so. */
export async function applyRules(control: ControlStore, rules: IdentityRules, at: number): Promise<void> {
  const applied = await readSetting<string | null>(control, APPLIED, null)
  if (applied === rules.text) return
  if (applied !== null || rules.text !== new IdentityRules().text) {
    await resolveAnew(control, rules, at)
  }
  await writeSetting(control, APPLIED, rules.text)
}

async function resolveAnew(control: ControlStore, rules: IdentityRules, at: number): Promise<void> {
  const graph = new Graph(control)
  const done = new Set<number>()
  for (let page = await graph.nodesAfter(-1, PAGE); page.length > 0; ) {
    const left = page.filter(({ number }) => !done.has(number))
    const neighbourhood = new Neighbourhood(graph, rules, { anew: true })
    await neighbourhood.include(left)
    const outcome = await neighbourhood.resolve()
    await graph.write(changesOf(neighbourhood, outcome, { cause: 'rules', links: [] }), at)
    for (const number of neighbourhood.members.keys()) done.add(number)
    page = await graph.nodesAfter(page.at(-1)!.number, PAGE)
  }
}
