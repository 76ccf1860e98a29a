import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { show } from '../testing/show'
import { LanguageChoice } from './LanguageChoice'

afterEach(() => localStorage.clear())

test('the choice is kept in this browser, and the page is read anew with nothing of before', async () => {
  const reload = vi.fn<() => void>()
  vi.stubGlobal('location', { reload })
  const { user } = show(<LanguageChoice />)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Deutsch')
  expect(localStorage.getItem('satsuma.language')).toBe('de')
  expect(reload).toHaveBeenCalledOnce()
})
