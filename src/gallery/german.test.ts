import { expect, test } from 'vitest'
import { speaking } from '../language/index.ts'
import { inPseudo, unmarkedIn } from '../language/testing/pseudo.ts'
import { FAMILIES } from './families/index.ts'
import { write } from './gallery.ts'
import type { Found } from './role.ts'
import { ROLES, type RoleName } from './roles.ts'

const found = Object.fromEntries(
  Object.entries(ROLES).map(([role, { kind }]): [string, Found] => [
    role,
    { role, kind, name: 'x', test: { is: 'x' } },
  ]),
)
const templates = FAMILIES.flatMap((family) => family.templates.map((template) => ({ family, template })))

/** Names and kinds, and conditions, which are read by programs. */
const isData = (_text: string, place: string) =>
  /(^|\.)(name|category|role|kind|example)$|\.when(\.|$)|\.segment$/.test(place)

test.each([
  ['have what they need', found],
  ['lack everything', {}],
])('ready-made segments that %s say nothing that is not marked', (_case, bound) => {
  const written = inPseudo(() => templates.map(({ family, template }) => write(family, template, bound)))
  expect(unmarkedIn(written, isData)).toEqual([])
})

test('a ready-made segment is said in German, and saved with a German title', () => {
  const { family, template } = templates.find(({ template: { name } }) => name === 'regulars')!
  const role: RoleName = 'purchase'
  const { title, purpose, definition, sentence, bindings } = speaking('de', () =>
    write(family, template, { [role]: found[role]! }),
  )
  expect({ title, purpose, sentence, bindings }).toEqual({
    title: 'Stammkunden',
    purpose: 'Drei oder mehr Bestellungen in einem Jahr: Danken Sie ihnen, und fragen Sie nach Wünschen.',
    sentence: 'Profile, die x in den letzten 365 Tagen mindestens 3-mal ausgeführt haben.',
    bindings: [{ role, kind: 'event', title: 'Käufe', name: 'x' }],
  })
  expect(definition).toMatchObject({ segment: 'regulars', title, description: purpose })
})
