import { expect, test } from 'vitest'
import { snippetsOf } from './snippets'

const snippets = (id: string) =>
  Object.fromEntries(
    snippetsOf({ origin: 'https://s.example.org', id }).map(({ name, text }) => [name, text]),
  )

test('every way names the segment as that way writes it', () => {
  const { members, client, shell, changes, page } = snippets('plan/pro')
  expect(members).toContain("'https://s.example.org/api/v1/segments/plan%2Fpro/members?limit=1000'")
  expect(client).toContain('{ params: { id: "plan/pro" } }')
  expect(shell).toBe("satsuma export 'plan/pro' --out members.csv")
  expect(changes).toContain("'https://s.example.org/v1/changes?segment=plan%2Fpro'")
  expect(page).toContain('segments.includes("plan/pro")')
})

test('a name does not end the quotes that it stands in', () => {
  const { shell, client } = snippets(`it's "here"`)
  expect(shell).toContain(`'it'\\''s "here"'`)
  expect(client).toContain(String.raw`"it's \"here\""`)
})
