import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { speaking } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import type { Workspace } from '../../workspace/index.ts'
import { inspectFile } from '../index.ts'
import { openScratchWorkspace } from '../testing/scratch-workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

/** What is said of a file, beside its mapping. */
async function toldOf(content: string) {
  const file = join(workspace.directory.root, 'told')
  await writeFile(file, content)
  const { reasons, questions, warnings } = await inspectFile(workspace, [file], { preview: 0 })
  return { reasons: reasons.map(({ reason }) => reason), questions, warnings }
}

const ORDERS = [
  'Order;Customer ID;Order date;Quantity;Price;Country',
  '1;a;01.02.2025;2;3,5;DE',
  '1;a;01.02.2025;1;1,5;DE',
  'C2;a;03.02.2025;-1;1,5;DE',
  '3;b;04.02.2025;1;2,5;AT',
  '4;b;05.02.2025;1;2,5;AT',
]
const FILES = {
  orders: ORDERS.join('\n'),
  'orders with returns': ORDERS.filter((row) => !row.startsWith('C'))
    .join('\n')
    .replace(';1;1,5', ';-1;1,5'),
  customers: 'customer_id,city\n0,Rom\n1,Oslo\n,Bonn\n',
  events:
    'user_id,event,time,born\na,seen,03/04/2025 10:00,01/02/1990\nb,bought,05/04/2025 11:00,03/04/1980\na,seen,06/04/2025 10:00,01/02/1990\n',
  records: '{"userId":"a","timestamp":"2025-01-02T10:00:00Z","traits":{"plan":"pro"},"properties":{"n":1}}\n',
}

test.each(Object.entries(FILES))('everything said of %s is marked for translation', async (_, content) => {
  expect(unmarkedIn(await inPseudo(() => toldOf(content)), () => false)).toEqual([])
})

test('what is said of orders is German for a German', async () => {
  expect(await speaking('de', () => toldOf(FILES.orders))).toEqual({
    reasons: [
      'angesehene Zeilen: 5; Format: csv, utf-8, Zellen getrennt durch ";", Dezimalkomma',
      '„Country“ ist bei jedem Kunden immer gleich',
      '„Customer ID“ nennt 2 verschiedene Kunden in 5 Zeilen',
      '„Order date“ lässt sich als D.M.YYYY lesen',
      'Zeilen mit demselben „Order“ sind Positionen einer Bestellung',
      'der Umsatz ist „Quantity“ mal „Price“',
      'Stornierungen: „Order“ beginnt mit C (Zeilen: 1)',
    ],
    questions: [],
    warnings: [],
  })
})

test('what is asked and warned of is German for a German', async () => {
  const { questions, warnings } = await speaking('de', () => toldOf(FILES.events))
  expect([...questions, ...warnings]).toEqual([
    '„time“ passt zu D/M/YYYY h:mm und zu M/D/YYYY h:mm: Ist die erste Zahl der Tag?',
    '„born“ passt zu D/M/YYYY und zu M/D/YYYY: Was davon stimmt?',
    '„time“ nennt keine Zeitzone; angenommen wird UTC.',
  ])
})
