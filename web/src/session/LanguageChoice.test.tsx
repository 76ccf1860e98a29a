import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { chosenIn } from '../i18n/locale'
import { show } from '../testing/show'
import { LanguageChoice } from './LanguageChoice'

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
  document.cookie = `satsuma_language=; path=/; max-age=0`
})

test('the choice goes with every request to the server, and the page is read anew with nothing of before', async () => {
  const reload = vi.fn<() => void>()
  vi.stubGlobal('location', { reload })
  const { user } = show(<LanguageChoice />)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Deutsch')
  expect(document.cookie).toContain('satsuma_language=de')
  expect(chosenIn(document.cookie)).toBe('de')
  expect(reload).toHaveBeenCalledOnce()
})
