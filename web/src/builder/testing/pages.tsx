import { screen } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import type { SavedDefinition } from '../../api/definition'
import type { Answers } from '../../testing/answers'
import { wordsIn } from '../../testing/reading'
import { type Setting, type Stage, show } from '../../testing/show'
import { EditPage } from '../EditPage'
import { NewPage } from '../NewPage'
import { DRAFTS } from './drafts'

export const LOYAL = 'segment: loyal\ntitle: Loyal\nwhen:\n  all:\n    - trait: plan\n      exists: true\n'

/** What is saved as `loyal`, unless something else is said. */
export const definition = (yaml: string, more: Partial<SavedDefinition> = {}): SavedDefinition => ({
  kind: 'segment',
  name: 'loyal',
  version: 3,
  status: 'active',
  createdAt: 0,
  updatedAt: 0,
  yaml,
  ...more,
})

/** The pages of the builder at their addresses, for somebody who may use them. */
export function open(at: string, answers: Answers = {}, more: Setting = {}) {
  const pages = (
    <Routes>
      <Route path="/build" element={<NewPage />} />
      <Route path="/build/:kind/:name" element={<EditPage />} />
      <Route path="*" element={<h1>Elsewhere</h1>} />
    </Routes>
  )
  const setting = { at, may: ['segments:write'], answers: { ...DRAFTS, ...answers }, ...more }
  return show(pages, setting)
}

export const openLoyal = (answers: Answers = {}) =>
  open('/build/segment/loyal', { 'GET /definitions/segment/loyal': definition(LOYAL), ...answers })

export const title = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' })

/** Puts a text in the place of the title. */
export async function retitle({ user }: Stage, text: string): Promise<void> {
  await user.clear(await title())
  await user.paste(text)
}

export const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
export const main = () => wordsIn(document.body)
