import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../api/client'
import { formValues } from '../session/form-values'
import { show } from '../testing/show'
import { Confirm } from './Confirm'
import { Dialog } from './Dialog'
import { FormDialog } from './FormDialog'

const refused = new ApiError(409, { code: 'c', path: [], message: 'It is in use.', mend: 'Free it first.' })

describe('a dialog', () => {
  test('is called by its title', () => {
    show(
      <Dialog title="Create a key" onClose={() => {}}>
        <p>inside</p>
      </Dialog>,
    )
    const dialog = screen.getByRole('dialog', { name: 'Create a key' })
    expect(within(dialog).getByText('inside')).toBeDefined()
  })

  test('closes by its button, and by Escape when whoever opened it says so', async () => {
    const onClose = vi.fn()
    const { user } = show(
      <Dialog title="T" onClose={onClose}>
        x
      </Dialog>,
    )
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledTimes(1)
    const cancelled = new Event('cancel', { cancelable: true })
    fireEvent(screen.getByRole('dialog'), cancelled)
    expect(onClose).toHaveBeenCalledTimes(2)
    expect(cancelled.defaultPrevented).toBe(true)
    expect(screen.getByRole('dialog')).toBeDefined()
  })
})

describe('a question', () => {
  const ask = (change: Partial<Parameters<typeof Confirm>[0]> = {}) => {
    const deeds = { onConfirm: vi.fn(), onClose: vi.fn() }
    const props = { title: 'Remove it?', action: 'Remove', pending: false, error: null, ...deeds, ...change }
    return { ...show(<Confirm {...props}>It is gone then.</Confirm>), ...deeds }
  }
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

  test('says what is done, and does it when somebody agrees', async () => {
    const { user, onConfirm, onClose } = ask()
    expect(screen.getByText('It is gone then.')).toBeDefined()
    await user.click(button('Remove'))
    expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 0])
  })

  test('does nothing when somebody does not', async () => {
    const { user, onConfirm, onClose } = ask()
    await user.click(button('Cancel'))
    expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1])
  })

  test('is not answered twice while it is being done', async () => {
    const { user, onConfirm } = ask({ pending: true })
    await user.click(screen.getByText('Remove'))
    expect(onConfirm).not.toHaveBeenCalled()
  })

  test('says why it could not be done, and what to do', () => {
    ask({ error: refused })
    expect(screen.getByRole('alert').textContent).toBe('It is in use.Free it first.')
  })
})

describe('a form in a dialog', () => {
  const ask = (error: unknown = null) => {
    const onSubmit = vi.fn()
    const onClose = vi.fn()
    const page = show(
      <FormDialog
        title="Rename"
        action="Save"
        pending={false}
        error={error}
        onSubmit={(event) => onSubmit(formValues(event, ['name', 'other']))}
        onClose={onClose}
      >
        <input name="name" aria-label="Name" required />
      </FormDialog>,
    )
    return { ...page, onSubmit, onClose }
  }

  test('is sent by Enter, with what its fields hold', async () => {
    const { user, onSubmit } = ask()
    await user.type(screen.getByRole('textbox'), 'Bo{Enter}')
    expect(onSubmit.mock.calls).toEqual([[{ name: 'Bo', other: '' }]])
  })

  test('is not sent without what it needs, nor when somebody cancels', async () => {
    const { user, onSubmit, onClose } = ask()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onSubmit).not.toHaveBeenCalled()
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  test('says why it was refused', () => {
    ask(refused)
    expect(screen.getByRole('alert').textContent).toContain('It is in use.')
  })
})
