import { act, fireEvent, screen } from '@testing-library/react'
import { expect } from 'vitest'
import { type Setting, type Stage, show } from '../../../testing/show'
import { ConditionForm } from '../ConditionForm'
import { FORMS } from '../forms'
import { type Condition, kindOf } from '../kinds'
import { Kept } from './Kept'
import { SHOP } from './shop'

interface OpenForm extends Stage {
  /** The condition as it is written now. */
  written(): Condition
}

/** A condition whose fields are open, over a shop that completes what is typed. */
export function openForm(condition: Condition, setting: Setting = SHOP): OpenForm {
  let current = condition
  const remember = (next: Condition) => {
    current = next
  }
  const stage = show(
    <Kept begin={condition} onTake={remember}>
      {(kept, take) => <ConditionForm condition={kept} onChange={take} problems={[]} readOnly={false} />}
    </Kept>,
    setting,
  )
  const sentence = document.querySelector('button[aria-expanded=false]')
  if (sentence !== null) fireEvent.click(sentence)
  return { ...stage, written: () => current }
}

const FIELDS = 'input:not([type=hidden]), select, textarea'

/** The field with a label; of several, the one at a place. */
export function field(label: string, place = 0): HTMLInputElement {
  return screen.getAllByLabelText<HTMLInputElement>(label, { selector: FIELDS })[place]!
}

/** The words that a field offers. */
export function wordsOf(label: string): readonly string[] {
  return [...field(label).querySelectorAll('option')].map(({ text }) => text)
}

/** The words that a field offers first, those in groups of their own left out. */
export function firstWordsOf(label: string): readonly string[] {
  return [...field(label).querySelectorAll<HTMLOptionElement>(':scope > option')].map(({ text }) => text)
}

/** What is offered to complete what is typed. */
export function offered(): readonly (string | null)[] {
  return [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)
}

/**
 * Something that is done in an open form: the one event that it comes to. What the keyboard and the pointer do on the
 * way there is tested with the controls; here it would take ten times as long.
 */
export type Deed = () => void

/** Chooses one of the words that a field offers. */
export function choose(label: string, word: string, place = 0): Deed {
  return () => {
    const option = [...field(label, place).querySelectorAll('option')].find(({ text }) => text === word)
    expect(option?.value, `${label} offers ${word}`).toBeDefined()
    fireEvent.change(field(label, place), { target: { value: option!.value } })
  }
}

/** Replaces what stands in a field. */
export function type(label: string, text: string, place = 0): Deed {
  return () => void fireEvent.change(field(label, place), { target: { value: text } })
}

/** Adds a value to those that a field holds. */
export function enter(label: string, value: string, place = 0): Deed {
  return () => {
    act(() => field(label, place).focus())
    fireEvent.change(field(label, place), { target: { value } })
    fireEvent.keyDown(field(label, place), { key: 'Enter', code: 'Enter' })
  }
}

/** Presses a button: one that adds something, or takes it out. */
export function press(name: string, place = 0): Deed {
  return () => void fireEvent.click(buttons(name)[place]!)
}

/** The buttons of a name, which is said of them or stands in them. */
export function buttons(name: string): readonly HTMLElement[] {
  return [...document.querySelectorAll('button')].filter((button) => nameOf(button) === name)
}

function nameOf(button: HTMLElement): string {
  const said = button.cloneNode(true) as HTMLElement
  for (const unsaid of said.querySelectorAll('[aria-hidden]')) unsaid.remove()
  return button.getAttribute('aria-label') ?? said.textContent.trim()
}

/** Does one thing after another in the fields of a condition, and tells what is written then. */
export function writtenAfter(condition: Condition, deeds: readonly Deed[]): Condition {
  const { fits, Form } = FORMS[kindOf(condition)!]!
  let written = condition
  const remember = (next: Condition) => {
    expect(fits(next), `the form can say ${JSON.stringify(next)}, which it wrote`).toBe(true)
    written = next
  }
  show(
    <Kept begin={condition} onTake={remember}>
      {(kept, take) => <Form condition={kept} onChange={take} />}
    </Kept>,
    SHOP,
  )
  for (const deed of deeds) deed()
  return written
}

/** A case of a table: what is written, the condition before, the deeds, and the condition after. */
export type Case = readonly [what: string, before: Condition, deeds: readonly Deed[], after: Condition]
