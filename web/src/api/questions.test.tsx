import { act } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { Refusal, sent } from '../testing/answers'
import { runHook } from '../testing/show'
import { STATUS } from '../testing/status'
import { useAnalysisRuns } from './analyses'
import { useAudit } from './audit'
import { useCatalogue, useCatalogueValues } from './catalogue'
import { useComparison } from './comparison'
import { useMerges, useNameDetails } from './data'
import { isConflict, useDefinition, useNewestDefinition, useSaveDefinition } from './definition'
import { useArchivedSegments } from './definition-status'
import { useDraftCount, useDraftHistory, useDraftWords } from './drafts'
import { useCustomerBase } from './home'
import { useImport, useImports, useRejects, useSentFile } from './imports'
import { useModelRuns, useRefreshModel } from './models'
import { useMemberships, useProfile, useScoreReasons } from './profiles'
import { useFlows, useMemberScores, useUses, useWebhooksOf } from './segment-relations'
import { useExplanation, useFreshSegments, useSegment, useSegments } from './segments'
import { useTemplate } from './template'
import { useUsers } from './users'

const DAY_MS = 86_400_000
const draft = JSON.stringify({ segment: 'a' })

describe('what is asked of the server', () => {
  test.each<[string, () => unknown]>([
    ['GET /segments?', () => useSegments()],
    ['GET /segments/plan%2Fpro?', () => useSegment('plan/pro')],
    [
      'GET /segments/plan%2Fpro/explain?identity=email%3Aa%26b',
      () => useExplanation('plan/pro', 'email:a&b'),
    ],
    ['GET /segments/plan%2Fpro/uses?', () => useUses('plan/pro')],
    ['GET /segments/buyers/flows?days=30', () => useFlows('buyers', 30 * DAY_MS)],
    ['GET /segments/buyers/scores?', () => useMemberScores('buyers')],
    ['GET /segments?status=archived', () => useArchivedSegments(true)],
    ['GET /comparison?ids=a%2Cplan%2Fpro&days=90', () => useComparison(['a', 'plan/pro'], 90)],
    ['GET /home/base?', () => useCustomerBase({ columns: undefined, rows: undefined })],
    [
      'GET /home/base?columns=value&rows=life+cycle',
      () => useCustomerBase({ columns: 'value', rows: 'life cycle' }),
    ],
    ['GET /profiles/email%3A%C3%A4%40b?', () => useProfile('email:ä@b')],
    ['GET /profiles/a%2Fb/memberships?', () => useMemberships('a/b')],
    ['GET /profiles/ada/scores/my%20model/reasons?', () => useScoreReasons('ada', 'my model', true)],
    ['GET /data/details?of=trait&name=a+b', () => useNameDetails('trait', 'a b')],
    ['GET /data/merges?limit=25', () => useMerges(undefined, 25)],
    ['GET /data/merges?limit=25&after=c1', () => useMerges('c1', 25)],
    ['GET /audit?limit=5&after=17', () => useAudit('17', 5)],
    ['GET /imports?limit=25', () => useImports(undefined, 25)],
    ['GET /imports/17?', () => useImport('17')],
    ['GET /imports/17/rejects/summary?', () => useRejects(17)],
    ['GET /models/churn/runs?limit=5', () => useModelRuns('churn', { limit: 5, after: undefined })],
    [
      'GET /analyses/runs?limit=5&method=rfm&after=c1',
      () => useAnalysisRuns({ method: 'rfm', limit: 5, after: 'c1' }),
    ],
    ['GET /analyses/runs?limit=5', () => useAnalysisRuns({ limit: 5 })],
    [
      'GET /catalogue/values?of=event&name=order&path=a.b&limit=20&search=x',
      () => useCatalogueValues({ of: 'event', name: 'order', path: 'a.b' }, 'x'),
    ],
    [
      'GET /catalogue/values?of=trait&name=plan&path=&limit=20',
      () => useCatalogueValues({ of: 'trait', name: 'plan', path: '' }, ''),
    ],
    ['GET /users?', () => useUsers()],
    ['GET /catalogue?', () => useCatalogue()],
  ])('is %s', async (expected, use) => {
    const [what] = expected.split('?')
    const { asked } = runHook(use, { answers: { [what!]: {} } })
    await expect.poll(() => asked.length).toBe(1)
    expect(`${asked[0]?.what}?${asked[0]?.query}`).toBe(expected)
  })

  test.each<[string, () => unknown]>([
    ['whom to explain', () => useExplanation('buyers', '')],
    ['what to compare with', () => useComparison(['buyers'], 90)],
    ['where values stand', () => useCatalogueValues(undefined, 'x')],
    ['of what values are', () => useCatalogueValues({ of: 'trait', name: '', path: '' }, 'x')],
    ['that archived ones are wanted', () => useArchivedSegments(false)],
    ['that reasons are wanted', () => useScoreReasons('ada', 'churn', false)],
    ['that a count is wanted', () => useDraftCount(draft, 'sample', false)],
  ])('is nothing before it is known %s', async (_, use) => {
    const { asked } = runHook(use)
    await act(() => Promise.resolve())
    expect(asked).toEqual([])
  })

  test.each<[string, () => unknown, string, object]>([
    ['in words', () => useDraftWords(draft), 'POST /definitions/describe', {}],
    [
      'how many it takes in',
      () => useDraftCount(draft, 'exact', true),
      'POST /drafts/count',
      { precision: 'exact' },
    ],
    ['its last year', () => useDraftHistory(draft, true), 'POST /drafts/history', {}],
  ])('about a draft is %s, with all of it', async (_, use, what, more) => {
    const { asked } = runHook(use, { answers: { [what]: {} } })
    await expect.poll(() => sent(asked)).toEqual([[what, { definition: { segment: 'a' }, ...more }]])
  })
})

describe('of what is answered', () => {
  test('the file that was sent is picked, if it is still there', async () => {
    const uploads = [{ id: 'u1' }, { id: 'u2' }]
    const run = (id: string) => runHook(() => useSentFile(id), { answers: { 'GET /uploads': { uploads } } })
    const known = run('u2')
    await expect.poll(() => known.result.current).toEqual({ id: 'u2' })
    const gone = run('u9')
    await expect.poll(() => gone.asked.length).toBe(1)
    expect(gone.result.current).toBeUndefined()
  })

  test('a template is picked by its name; one that is not there is none', async () => {
    const answers = { 'GET /gallery': { templates: [{ name: 'lapsed' }] } }
    const known = runHook(() => useTemplate('lapsed'), { answers })
    await expect.poll(() => known.result.current.data).toEqual({ name: 'lapsed' })
    const unknown = runHook(() => useTemplate('constructor'), { answers })
    await expect.poll(() => unknown.result.current.data).toBeNull()
  })

  test('webhooks that tell of a segment are picked', async () => {
    const webhooks = [
      { id: 'all' },
      { id: 'whole', segments: ['plan'] },
      { id: 'other', segments: ['buyers'] },
    ]
    const { result } = runHook(() => useWebhooksOf('plan/pro'), {
      answers: { 'GET /webhooks': { webhooks } },
    })
    await expect.poll(() => result.current.data?.map(({ id }) => id)).toEqual(['all', 'whole'])
  })
})

describe('a definition', () => {
  const saved = { kind: 'segment', name: 'a b', version: 3 }
  const save = { kind: 'segment', name: 'a b', definition: { segment: 'a b' }, expectedVersion: 2 }
  const ADDRESS = 'GET /definitions/segment/a%20b'

  test('that is saved is known as it is then, and drafts are compared with it', async () => {
    const known = [['segments'], ['drafts', 'x']].map((key) => [key, {}] as const)
    const { result, asked, client } = runHook(() => useSaveDefinition(), {
      known,
      answers: { 'POST /definitions': {}, [ADDRESS]: saved },
    })
    await act(() => result.current.mutateAsync(save))
    expect(sent(asked)).toEqual([
      ['POST /definitions', { definitions: [{ segment: 'a b' }], expectedVersion: 2 }],
    ])
    expect(client.getQueryData(['definition', 'segment', 'a b'])).toEqual(saved)
    expect(known.map(([key]) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true])
  })

  test('that somebody else saved meanwhile is a conflict, and other refusals are not', async () => {
    const refuse = async (code: string) => {
      const answers = { 'POST /definitions': new Refusal(409, { code }) }
      const { result } = runHook(() => useSaveDefinition(), { answers })
      const error = await act(() => result.current.mutateAsync(save).catch((thrown: unknown) => thrown))
      return isConflict(error)
    }
    expect(await refuse('store/version-conflict')).toBe(true)
    expect(await refuse('definition/invalid')).toBe(false)
    expect(isConflict(new Error('store/version-conflict'))).toBe(false)
  })

  test('stays as it was opened, beside the newest', async () => {
    let version = 1
    const { result, client } = runHook(
      () => [useDefinition('segment', 'a b'), useNewestDefinition('segment', 'a b')] as const,
      { answers: { [ADDRESS]: () => ({ ...saved, version }) } },
    )
    await expect.poll(() => result.current[1].data?.version).toBe(1)
    version = 2
    await act(() => client.refetchQueries({ queryKey: ['definition', 'segment', 'a b', 'newest'] }))
    await expect.poll(() => result.current.map(({ data }) => data?.version)).toEqual([1, 2])
  })
})

test('a model that is refreshed is so when its job is over', async () => {
  vi.useFakeTimers()
  let status = 'running'
  const { result, client, asked } = runHook(() => useRefreshModel(), {
    known: [[['models'], {}]],
    answers: {
      'POST /models/churn/refresh': () => ({ id: 'j1', status }),
      'GET /jobs/j1': () => ({ id: 'j1', status }),
    },
  })
  act(() => result.current.mutate('churn'))
  await act(() => vi.advanceTimersByTimeAsync(3_000))
  expect(result.current.isPending).toBe(true)
  expect(asked.filter(({ what }) => what === 'GET /jobs/j1').length).toBeLessThanOrEqual(5)
  status = 'done'
  await act(() => vi.advanceTimersByTimeAsync(2_500))
  expect(result.current.data).toEqual({ id: 'j1', status: 'done' })
  expect(client.getQueryState(['models'])?.isInvalidated).toBe(true)
})

describe('everything about members is asked for again', () => {
  const job = { id: 'j', title: 't', done: 1, of: 2 }
  const run = () => {
    const hook = runHook(() => useFreshSegments(), {
      known: [
        [['segments'], {}],
        [['status'], STATUS],
      ],
    })
    const become = (change: object) =>
      act(() => void hook.client.setQueryData(['status'], { ...STATUS, ...change }))
    const isStale = () => hook.client.getQueryState(['segments'])?.isInvalidated
    return { become, isStale }
  }

  test('once an evaluation was committed', async () => {
    const { become, isStale } = run()
    become({ profiles: 41 })
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
    expect(isStale()).toBe(false)
    become({ lastEvaluation: { asOf: 1, finishedAt: 2 } })
    await expect.poll(isStale).toBe(true)
  })

  test('and once work in the background is over', async () => {
    const { become, isStale } = run()
    become({ job })
    await expect.poll(isStale).toBe(true)
  })
})
