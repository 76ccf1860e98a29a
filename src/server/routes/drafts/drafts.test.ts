import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../../test/support/small-server.ts'

let server: SmallServer
beforeAll(async () => {
  server = await openSmallServer()
})
afterAll(() => server.close())

async function post(path: string, payload: object) {
  const response = await server.app.inject({
    method: 'POST',
    url: `/api/v1/drafts/${path}`,
    headers: server.key,
    payload,
  })
  return [response.statusCode, response.json()] as const
}

const BUYERS = { segment: 'buyers', when: { all: [{ event: 'order_completed', atLeast: 2 }] } }

test('a draft is counted, compared and looked back on, as data or as text', async () => {
  const size = { value: 21, low: 21, high: 21 }
  expect(await post('count', { definition: BUYERS })).toMatchObject([200, { size, saved: { staying: size } }])
  const text = 'segment: buyers\nwhen: {event: order_completed, atLeast: 2}'
  expect(await post('count', { text, precision: 'exact' })).toMatchObject([200, { size }])
  expect(await post('overlap', { text })).toMatchObject([
    200,
    { size, segments: [{ id: 'plan/none' }, {}, {}] },
  ])
  const [status, { points }] = await post('history', { text: JSON.stringify([BUYERS]) })
  expect([status, points.at(-1).size]).toEqual([200, size])
})

test('what is not understood is told with its place in the draft', async () => {
  const wrong = { segment: 'x', when: { any: [{ event: 'a' }, { event: 'b', atLest: 2 }] } }
  const path = ['when', 'any', 1, 'atLest']
  expect(await post('count', { definition: wrong })).toMatchObject([422, { problems: [{ path }] }])
  expect(await post('count', { text: JSON.stringify([wrong]) })).toMatchObject([
    422,
    { problems: [{ path }] },
  ])
  const unknown = { segment: 'x', when: { not: { segment: 'none' } } }
  expect(await post('history', { definition: unknown })).toMatchObject([
    422,
    { code: 'definition/unknown-reference', path: ['when', 'not', 'segment'] },
  ])
  const metric = { metric: 'x', event: 'a' }
  expect(await post('count', { definition: metric })).toMatchObject([422, { code: 'drafts/one-segment' }])
  expect(await post('count', { text: '' })).toMatchObject([422, { code: 'drafts/one-segment' }])
  expect(await post('count', { definition: BUYERS, text: '' })).toMatchObject([400, {}])
})

test('of each user one exact count runs at a time: the latest', async () => {
  const exact = { definition: BUYERS, precision: 'exact' }
  const answers = await Promise.all([post('count', exact), post('count', exact)])
  expect(answers).toMatchObject([
    [409, { code: 'drafts/counted-anew' }],
    [200, {}],
  ])
})

test('a draft that has nearly the same members as a saved segment is told so', async () => {
  const draft = { segment: 'copy', when: { event: 'order_completed', in: { last: '31 days' } } }
  const live = async () => (await post('count', { definition: draft }))[1].warnings
  await expect.poll(live).toMatchObject([
    {
      code: 'drafts/nearly-same',
      message:
        'It is nearly the same as "Bought in the last 30 days": 100.0% of all who are in either are in both.',
    },
  ])
})
