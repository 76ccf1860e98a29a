import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { Link, useParams } from 'react-router'
import { expect, test } from 'vitest'
import { getJson, sendJson } from '../api/client'
import { useMay } from '../api/session'
import { Refusal, takeUnanswered } from './answers'
import { runHook, show } from './show'

function Greeting() {
  const { name } = useParams()
  const { data, error } = useQuery({
    queryKey: ['greeting', name],
    queryFn: () => getJson<{ readonly text: string }>(`/greetings/${name}?loud=yes`),
  })
  if (error) return <p role="alert">{error.message}</p>
  return (
    <p>
      {data?.text ?? 'waiting'} <Link to="/greetings/bo">next</Link>
    </p>
  )
}

test('a page reads its address, asks, and leads elsewhere', async () => {
  const answers = {
    'GET /greetings/ada': ({ query }: { readonly query: URLSearchParams }) => ({
      text: `Hello, Ada! ${query.get('loud')}`,
    }),
    'GET /greetings/bo': new Refusal(403, { message: 'Not Bo.' }),
  }
  const page = show(<Greeting />, { at: '/greetings/ada', route: '/greetings/:name', answers })
  expect(page.container.textContent).toContain('waiting')
  expect(await screen.findByText(/Hello, Ada! yes/)).toBeDefined()
  await page.user.click(screen.getByRole('link', { name: 'next' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Not Bo.')
  expect(page.where()).toBe('/greetings/bo')
  expect(page.asked.map(({ what }) => what)).toEqual(['GET /greetings/ada', 'GET /greetings/bo'])
})

test('what is sent is kept, and what nobody answers is told', async () => {
  const { asked, result } = runHook(() => useMay('segments:write'), { may: ['segments:write'] })
  expect(result.current).toBe(true)
  await expect(sendJson('PUT', '/settings', { a: 1 })).rejects.toThrow('PUT /settings')
  expect(asked).toMatchObject([{ what: 'PUT /settings', body: { a: 1 } }])
  expect(takeUnanswered()).toEqual(['PUT /settings'])
})
