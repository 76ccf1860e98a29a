import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sent } from '../testing/answers'
import { runHook } from '../testing/show'
import { useRemoveDefinition, useStatusMove } from './definition-status'
import { useEvaluate } from './evaluations'
import { useStartImport } from './imports'
import { useCancelJob } from './jobs'
import { useCreateKey, useRevokeKey } from './keys'
import { useRemoveModel, useSaveModel } from './models'
import { useCorrection } from './profiles'
import type { SegmentRow } from './segments'
import { useChangePassword } from './session'
import { useChangeIdentityRules, useChangeSettings } from './settings'
import { useCreateUser, useRemoveUser } from './users'
import { useAcknowledgeMissed, useAllowHosts, useLetterDeed, useRemoveWebhook } from './webhooks'

/** What the pages may know when something is done. */
const KNOWN = [
  ['session'],
  ['status'],
  ['jobs', 'running'],
  ['users'],
  ['keys'],
  ['settings'],
  ['identity-rules'],
  ['webhooks', 'list'],
  ['webhooks', 'one', 'w 1'],
  ['models'],
  ['models', 'churn'],
  ['segments'],
  ['segments', 'buyers'],
  ['profiles', 'ada'],
  ['imports', 'list'],
] as const
const names = (keys: readonly (readonly unknown[])[]) => keys.map((key) => key.join(' '))

const buyers = { id: 'buyers', name: 'buyers', kind: 'segment' } as SegmentRow
const pro = { id: 'plan/pro', name: 'pro', kind: 'part', segmentation: 'my plan' } as SegmentRow

interface Deed {
  readonly does: string
  /** The hook of a deed, made ready to be called. */
  readonly use: () => () => Promise<unknown>
  readonly sends: readonly [what: string, body?: unknown]
  /** What is asked for again. */
  readonly outdates: readonly string[]
  readonly answer?: unknown
}

const deed = <Given,>(
  use: () => { readonly mutateAsync: (given: Given) => Promise<unknown> },
  given: Given,
) => {
  return () => {
    const { mutateAsync } = use()
    return () => mutateAsync(given)
  }
}

const user = { name: 'Bo', email: 'bo@x.no', role: 'viewer', password: 'p' } as const
const rules = { namespaces: [], blockAfter: 1, mostLinks: 2, blockedValues: [] }
const settings = { timeZone: 'UTC', weekStartsOn: 1, currency: null }
const correction = { first: 'email:a', second: 'email:b' } as never
const DEFINITIONS = ['segments', 'segments buyers', 'profiles ada']
const WEBHOOKS = ['webhooks list', 'webhooks one w 1']

const DEEDS: readonly Deed[] = [
  {
    does: 'cancelling a job',
    use: deed(useCancelJob, 'j/1'),
    sends: ['POST /jobs/j%2F1/cancel'],
    outdates: ['jobs running'],
  },
  {
    does: 'evaluating everything',
    use: deed(useEvaluate, undefined),
    sends: ['POST /evaluations', {}],
    outdates: ['status', 'jobs running'],
  },
  {
    does: 'importing a file',
    use: deed(useStartImport, { uploads: ['up1'], mapping: 'a: b' }),
    sends: ['POST /imports', { uploads: ['up1'], mapping: 'a: b' }],
    outdates: ['jobs running'],
  },
  {
    does: 'creating a key',
    use: deed(useCreateKey, { kind: 'write', name: 'Bo' }),
    sends: ['POST /keys', { kind: 'write', name: 'Bo' }],
    outdates: ['keys'],
  },
  {
    does: 'revoking a key',
    use: deed(useRevokeKey, 'k1'),
    sends: ['DELETE /keys/k1'],
    outdates: ['keys'],
  },
  {
    does: 'adding a member',
    use: deed(useCreateUser, user),
    sends: ['POST /users', user],
    outdates: ['session', 'users'],
  },
  {
    does: 'removing a member, who may be oneself',
    use: deed(useRemoveUser, 'u1'),
    sends: ['DELETE /users/u1'],
    outdates: ['session', 'users'],
  },
  {
    does: 'changing one’s password',
    use: deed(useChangePassword, { password: 'a', newPassword: 'b' }),
    sends: ['PUT /password', { password: 'a', newPassword: 'b' }],
    outdates: [],
  },
  {
    does: 'changing settings, which the status repeats',
    use: deed(useChangeSettings, settings),
    sends: ['PATCH /settings', settings],
    answer: settings,
    outdates: ['status'],
  },
  {
    does: 'changing the rules of identities',
    use: deed(useChangeIdentityRules, rules),
    sends: ['PUT /settings/identity-rules', rules],
    answer: rules,
    outdates: [],
  },
  {
    does: 'pausing a segment',
    use: deed(() => useStatusMove(buyers), 'pause'),
    sends: ['POST /definitions/segment/buyers/pause'],
    outdates: DEFINITIONS,
  },
  {
    does: 'archiving a part, with its whole segmentation',
    use: deed(() => useStatusMove(pro), 'archive'),
    sends: ['POST /definitions/segmentation/my%20plan/archive'],
    outdates: DEFINITIONS,
  },
  {
    does: 'deleting a segment',
    use: deed(() => useRemoveDefinition(buyers), undefined),
    sends: ['DELETE /definitions/segment/buyers'],
    outdates: DEFINITIONS,
  },
  {
    does: 'taking identities apart',
    use: deed(() => useCorrection('/profiles/unmerge'), correction),
    sends: ['POST /profiles/unmerge', correction],
    outdates: DEFINITIONS,
  },
  {
    does: 'saving a model',
    use: deed(useSaveModel, { name: 'a b', model: { method: 'churn' } as never }),
    sends: ['PUT /models/a%20b', { method: 'churn' }],
    outdates: ['models', 'models churn'],
  },
  {
    does: 'removing a model, whose page is still there',
    use: deed(useRemoveModel, 'churn'),
    sends: ['DELETE /models/churn'],
    outdates: ['models'],
  },
  {
    does: 'taking note of missed changes',
    use: deed(() => useAcknowledgeMissed('w1'), undefined),
    sends: ['POST /webhooks/w1/acknowledge'],
    outdates: WEBHOOKS,
  },
  {
    does: 'forgetting one dead letter',
    use: deed(() => useLetterDeed('w1', 'drop'), 'd1'),
    sends: ['DELETE /webhooks/w1/dead-letters/d1'],
    outdates: WEBHOOKS,
  },
  {
    does: 'trying all dead letters again',
    use: deed(() => useLetterDeed('w1', 'replay'), undefined),
    sends: ['POST /webhooks/w1/dead-letters/replay'],
    outdates: WEBHOOKS,
  },
  {
    does: 'allowing hosts',
    use: deed(useAllowHosts, ['a.internal']),
    sends: ['PUT /webhooks/allowed-hosts', { hosts: ['a.internal'] }],
    outdates: WEBHOOKS,
  },
  {
    does: 'removing a webhook, whose page is still there',
    use: deed(() => useRemoveWebhook('w1'), undefined),
    sends: ['DELETE /webhooks/w1'],
    outdates: ['webhooks list'],
  },
]

test.each(DEEDS)('$does', async ({ use, sends, outdates, answer = {} }) => {
  const known = KNOWN.map((key) => [key, {}] as const)
  const { result, asked, client } = runHook(use, { known, answers: { [sends[0]]: answer } })
  await act(() => result.current())
  expect(sent(asked)).toEqual([[sends[0], sends[1]]])
  const outdated = KNOWN.filter((key) => client.getQueryState(key)?.isInvalidated)
  expect(names(outdated)).toEqual(outdates)
})

test('what was changed is known without asking', async () => {
  const { result, client } = runHook(() => useChangeSettings(), { answers: { 'PATCH /settings': settings } })
  await act(() => result.current.mutateAsync({ ...settings, currency: 'EUR' }))
  expect(client.getQueryData(['settings'])).toEqual(settings)
})
