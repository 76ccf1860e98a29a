import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { assert } from 'vitest'
import { parse } from 'yaml'
import type { Asked } from '../../testing/answers'
import { catchDownloads } from '../../testing/downloads'

/** A drawing by its name, once it is there. Roles are selectors here, because jsdom takes long to tell all of a page. */
export const drawing = (name: string) => screen.findByLabelText(name, { selector: 'svg[role=group]' })

/** A part of a drawing that can be picked. */
export const mark = (name: RegExp) => screen.findByLabelText(name, { selector: 'g[role=button]' })

/** The names of all that can be picked in a drawing. */
export async function marksOf(name: string): Promise<readonly string[]> {
  const marks = (await drawing(name)).querySelectorAll('[role=button]')
  return [...marks].map((one) => one.getAttribute('aria-label') ?? '')
}

/** What a list beside a picture has to pick. */
export async function itemsOf(list: string): Promise<readonly HTMLButtonElement[]> {
  const region = await screen.findByLabelText(list, { selector: 'section' })
  return [...region.querySelectorAll('button')]
}

/** The one of a list beside a picture that begins with a name. */
export async function item(list: string, name: string): Promise<HTMLButtonElement> {
  const found = (await itemsOf(list)).find(({ textContent }) => textContent?.startsWith(name))
  return found ?? assert.fail(`There is no ${name} in ${list}.`)
}

export const selection = () => screen.getByLabelText('Selection', { selector: 'section' })

/** The definition that the builder would begin with, from its address. */
export function definitionAt(address: string): unknown {
  const { searchParams } = new URL(address, 'http://localhost')
  return parse(Buffer.from(searchParams.get('definition') ?? '', 'base64url').toString('utf8'))
}

/** The definition that a selection would become. */
export function definitionOffered(link = 'Save this selection'): unknown {
  return definitionAt(within(selection()).getByRole('link', { name: link }).getAttribute('href') ?? '')
}

/** Chooses something of the menu of the only picture of a page. */
export async function chooseExport(user: UserEvent, item: string): Promise<void> {
  await user.click(screen.getByLabelText(/^Export or read as a table: /))
  await user.click(screen.getByText(item, { selector: 'button' }))
}

/** Saves the numbers of the only picture of a page: the lines of the file. */
export async function csvLines(user: UserEvent): Promise<readonly string[]> {
  const files = catchDownloads()
  await chooseExport(user, 'Save numbers as CSV')
  const text = (await files[0]?.text()) ?? ''
  return text.replace('\uFEFF', '').trimEnd().split('\r\n')
}

/** The options that an analysis was asked with, one question after the other. */
export function questions(asked: readonly Asked[], method: string): readonly unknown[] {
  return asked
    .filter(({ what }) => what === `POST /analyses/${method}/runs`)
    .map(({ body }) => (body as { readonly options: unknown }).options)
}
