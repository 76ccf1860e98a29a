import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, withDefinition, withText } from './draft'
import {
  dissolveGroup,
  duplicateNode,
  insertNode,
  moveNode,
  negateNode,
  removeNode,
  setJoin,
  wrapNode,
} from './edits'
import { begin, change, redo, undo } from './history'
import { type GroupItem, groupsAround, type Item, itemsOf, viewTree } from './items'
import { DIRECTIONS, stepFrom } from './moves'
import { type Definition, nodeAt } from './node'
import { idOf } from './node-ids'
import { readText } from './yaml-text'

const ROOT = ['when']

/** Definitions whose every condition is another one, so that each can be told from the others. */
const definitions: fc.Arbitrary<Definition> = fc
  .letrec((tie) => ({
    node: fc.oneof({ maxDepth: 3 }, fc.constant('leaf'), tie('group'), fc.record({ not: tie('node') })),
    group: fc.oneof(
      fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
    ),
  }))
  .node.map((shape) => {
    let count = 0
    const written = JSON.stringify(shape).replaceAll('"leaf"', () => {
      count += 1
      return `{"event":"e${count}"}`
    })
    return { segment: 's', when: JSON.parse(written) as unknown }
  })

const treeOf = (definition: Definition): GroupItem => viewTree(nodeAt(definition, ROOT), ROOT)

/** The names of all conditions in the order in which they stand. */
const conditionsOf = (definition: Definition): readonly unknown[] =>
  itemsOf(treeOf(definition)).flatMap((item) => (item.kind === 'condition' ? [item.condition.event] : []))

const sorted = (names: readonly unknown[]) => [...names].sort()

/** A definition with one of its items, chosen by a number. */
const chosen = fc.tuple(definitions, fc.nat()).map(([definition, number]): [Definition, Item] => {
  const items = itemsOf(treeOf(definition)).slice(1)
  return [definition, items[number % items.length]!]
})

describe('whatever the tree is', () => {
  test('a step moves an item and loses nothing; it is the same item afterwards', () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...DIRECTIONS), ([definition, item], direction) => {
        const place = stepFrom(treeOf(definition), item.path, direction)
        if (place === undefined) return
        const moved = moveNode(definition, item.path, place)
        expect(sorted(conditionsOf(moved))).toEqual(sorted(conditionsOf(definition)))
        expect(itemsOf(treeOf(moved)).map(({ id }) => id)).toContain(item.id)
      }),
      { numRuns: 300 },
    )
  })

  test('an item goes to any place of any group that is not in itself', () => {
    fc.assert(
      fc.property(chosen, fc.nat(), fc.nat(), ([definition, item], group, index) => {
        const groups = itemsOf(treeOf(definition)).filter(
          (one): one is GroupItem => one.kind === 'group' && one.parts.length > 0,
        )
        const target = groups[group % groups.length]!
        const place = { group: target.at, index: index % (target.parts.length + 1) }
        const moved = moveNode(definition, item.path, place)
        expect(sorted(conditionsOf(moved))).toEqual(sorted(conditionsOf(definition)))
        const isInside = groupsAround(treeOf(definition), target.path).some(({ id }) => id === item.id)
        if (isInside || target.id === item.id) expect(moved).toBe(definition)
      }),
      { numRuns: 300 },
    )
  })

  test('what is negated twice, wrapped and dissolved, or duplicated and removed is as it was', () => {
    fc.assert(
      fc.property(chosen, ([definition, { path, negations }]) => {
        if (negations === 0) {
          expect(negateNode(negateNode(definition, path), path)).toEqual(definition)
        }
        const inGroup = typeof path.at(-1) === 'number'
        if (!inGroup) return
        expect(dissolveGroup(wrapNode(definition, path, 'any'), path)).toEqual(definition)
        const copy = [...path.slice(0, -1), Number(path.at(-1)) + 1]
        expect(removeNode(duplicateNode(definition, path), copy)).toEqual(definition)
      }),
      { numRuns: 300 },
    )
  })

  test('what is removed is gone, and nothing else', () => {
    fc.assert(
      fc.property(chosen, ([definition, item]) => {
        const inside = new Set(
          itemsOf(item).flatMap((one) => (one.kind === 'condition' ? [one.condition.event] : [])),
        )
        const left = conditionsOf(removeNode(definition, item.path))
        expect(left).toEqual(conditionsOf(definition).filter((name) => !inside.has(name)))
      }),
      { numRuns: 300 },
    )
  })
})

type Deed = (definition: Definition, item: Item) => Definition

const DEEDS: Readonly<Record<string, Deed>> = {
  negate: (definition, { path }) => negateNode(definition, path),
  wrap: (definition, { path }) => wrapNode(definition, path, 'any'),
  duplicate: (definition, { path }) => duplicateNode(definition, path),
  remove: (definition, { path }) => removeNode(definition, path),
  add: (definition) => insertNode(definition, { group: ROOT, index: 0 }, { event: 'new' }),
  any: (definition) => setJoin(definition, ROOT, 'any'),
}

const deeds = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat()), { maxLength: 8 })

test('the text says what the tree says after any edits, and undoing them all leads back', () => {
  fc.assert(
    fc.property(definitions, deeds, (definition, done) => {
      const first = draftOf(definition)
      let history = begin(first)
      for (const [name, number] of done) {
        const { present } = history
        const items = itemsOf(treeOf(present.definition)).slice(1)
        const item = items[number % Math.max(1, items.length)]
        if (item === undefined && name !== 'add' && name !== 'any') continue
        const next = DEEDS[name]!(present.definition, item!)
        history = change(history, withDefinition(present, next), { at: 0 })
        const reading = readText(history.present.text)
        expect(reading.ok && reading.definition).toEqual(history.present.definition)
      }
      const last = history.present
      while (history.past.length > 0) history = undo(history)
      expect(history.present).toBe(first)
      while (history.future.length > 0) history = redo(history)
      expect(history.present).toBe(last)
    }),
    { numRuns: 100 },
  )
})

test('a text that says the same in another way keeps every item', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const draft = draftOf(definition)
      const typed = withText(draft, JSON.stringify(definition))
      expect(typed.definition).toBe(definition)
      const changed = withText(draft, JSON.stringify({ ...definition, title: 'T' }))
      expect(changed.definition.when).toBe(definition.when)
      expect(idOf(changed.definition)).toBe(idOf(definition))
    }),
    { numRuns: 100 },
  )
})
