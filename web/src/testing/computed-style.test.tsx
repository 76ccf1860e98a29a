import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { computedStyle } from './computed-style'

test('what is hidden in any way is not found by its role', () => {
  render(
    <>
      <button type="button">shown</button>
      <button type="button" hidden>
        hidden
      </button>
      <div style={{ display: 'none' }}>
        <button type="button">within what has no display</button>
      </div>
      <div style={{ visibility: 'hidden' }}>
        <button type="button">within what is invisible</button>
        <button type="button" style={{ visibility: 'visible' }}>
          visible again
        </button>
      </div>
      <dialog>
        <button type="button">in a closed dialog</button>
      </dialog>
      <dialog open>
        <button type="button">in an open one</button>
      </dialog>
    </>,
  )
  const found = screen.getAllByRole('button').map(({ textContent }) => textContent)
  expect(found).toEqual(['shown', 'visible again', 'in an open one'])
})

test('a style says what its element says, and nothing else', () => {
  const element = document.createElement('p')
  element.style.setProperty('--level', '3')
  element.style.overflow = 'auto'
  const style = computedStyle(element)
  expect([style.overflow, style.getPropertyValue('overflow')]).toEqual(['auto', 'auto'])
  expect([style.display, style.position]).toEqual(['block', ''])
  expect(computedStyle(document.createElement('span')).display).toBe('inline')
})
