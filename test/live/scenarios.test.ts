import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONDITIONS } from '../../src/conditions/index.ts'
import { DAY_MS } from '../../src/time/calendar.ts'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'
import {
  type ConditionScenarios,
  SCENARIO_KINDS,
  type ScenarioKind,
} from './scenarios/condition-scenarios.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { type Outcome, type PlayOptions, play, type Scene } from './scenarios/play.ts'
import type { Script } from './scenarios/script.ts'
import { BEGINNING } from './scenarios/traits.ts'

/**
 * Every condition on a whole server: calls come in over the tracking API, definitions over the API of the pages, and
 * the clock goes on alarm by alarm. Each entry and exit is found at its very millisecond.
 */

const PLAYED = Object.entries(SCENARIOS)
let server: LiveServer
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  server = await openLiveServer({ at: BEGINNING - 60_000 })
  const asleep = await perform(
    PLAYED.filter(([, { isRefreshed }]) => !isRefreshed),
    { beginning: BEGINNING },
  )
  await server.stop()
  const beginning = BEGINNING + 30 * DAY_MS
  server.time.set(beginning)
  await server.start()
  const awake = await perform(
    PLAYED.filter(([, { isRefreshed }]) => isRefreshed),
    { beginning, isAwake: true },
  )
  outcomes = new Map([...asleep, ...awake])
})
afterAll(() => server.close())

test('every condition has scenarios', () => {
  expect(Object.keys(SCENARIOS).sort()).toEqual(CONDITIONS.map(({ key }) => key).sort())
})

describe.each(PLAYED)('%s', (key, { scenarios }) => {
  const possible = SCENARIO_KINDS.filter((kind) => scriptOf(scenarios, kind) !== undefined)
  test.each(possible)('%s', (kind) => {
    const { expected, told, contradictions } = outcomes.get(`${key}: ${kind}`)!
    expect(told).toEqual(expected)
    expect(contradictions).toEqual([])
  })
})

async function perform(played: typeof PLAYED, options: PlayOptions) {
  const scenes = played.flatMap(([key, one]) => scenesOf(key, one))
  const segments = new Map(scenes.map(({ segment, when }) => [segment, { segment, when }]))
  const definitions = [...played.flatMap(([, { library }]) => library ?? []), ...segments.values()]
  await server.ask('POST', '/api/v1/definitions', { definitions })
  await server.services().live.settled()
  return play(server, scenes, options)
}

/** Scenes that edit have a segment of their own, those with a rule of their own too. */
function scenesOf(key: string, { when, scenarios }: ConditionScenarios): (Scene & { when: object })[] {
  return SCENARIO_KINDS.flatMap((kind) => {
    const [scenario, script] = [scenarios[kind], scriptOf(scenarios, kind)]
    if (script === undefined) return []
    const rule = 'when' in scenario ? scenario.when : when
    const isShared = rule === when && kind !== 'edit while live'
    const segment = kebab(isShared ? `all-${key}` : `all-${key}-${kind}`)
    return { name: `${key}: ${kind}`, segment, when: rule, script }
  })
}

function scriptOf(scenarios: ConditionScenarios['scenarios'], kind: ScenarioKind): Script | undefined {
  const scenario = scenarios[kind]
  if ('impossible' in scenario) return undefined
  return 'script' in scenario ? scenario.script : scenario
}

function kebab(text: string): string {
  return text.replaceAll(/[A-Z ]/g, (found) => `-${found.trim().toLowerCase()}`)
}
