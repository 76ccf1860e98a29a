import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { giveRoom } from '../../testing/room'
import { drawing, mark, marksOf } from '../testing/picture'
import { COUNTRIES, country, page, RESULT } from '../testing/regions-page'

giveRoom(900)

describe('what the map shows', () => {
  test('is where most are, with how many are not there, or the whole world, as its address says', async () => {
    const places = [...RESULT.places, country('US', '840', 2, 0, 0)]
    const { user, where } = page('', { places })
    expect(await marksOf(COUNTRIES)).toHaveLength(2)
    expect(screen.getByText('2 customers are beyond this map.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Whole world' }))
    expect(where()).toBe('/explore/regions?map=world')
    expect(await marksOf(COUNTRIES)).toHaveLength(3)
    expect(screen.queryByText(/beyond this map/)).toBeNull()
    expect((await drawing(COUNTRIES)).querySelectorAll('path')).toHaveLength(4)
  })

  test('goes nearer to what is picked and back step by step, all of which its address keeps', async () => {
    const { user, where, container } = page('?pick=FR')
    await marksOf(COUNTRIES)
    const button = (name: string) => screen.getByRole('button', { name })
    expect(button('Where most are').getAttribute('aria-pressed')).toBe('true')
    await user.click(button('Zoom in'))
    expect(where()).toMatch(/^\/explore\/regions\?pick=FR&map=-?\d+%7E\d+%7E\d+$/)
    expect(button('Where most are').getAttribute('aria-pressed')).toBe('false')
    const outline = () => container.querySelector('[aria-label^=France] path')?.getAttribute('d')
    const near = outline()
    await user.click(button('Zoom out'))
    expect(outline()).not.toBe(near)
    while (!button('Zoom out').hasAttribute('disabled')) await user.click(button('Zoom out'))
    expect(where()).toBe('/explore/regions?pick=FR&map=world')
    await user.click(button('Where most are'))
    expect(where()).toBe('/explore/regions?pick=FR')
  })

  test('lets a country that is drawn small be hit beside it, below the others', async () => {
    const { user, where, container } = page('?map=world')
    await marksOf(COUNTRIES)
    const reaches = container.querySelectorAll('circle')
    expect(reaches).toHaveLength(2)
    const [first] = reaches
    expect(first!.compareDocumentPosition(await mark(/^Germany/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    await user.click(first!)
    expect(where()).toBe('/explore/regions?map=world&pick=DE')
    expect(screen.getByRole('button', { name: 'Zoom out' })).toHaveProperty('disabled', true)
  })

  test('says so where its borders could not be loaded, and loads them once more', async () => {
    const { user, client } = page()
    await marksOf(COUNTRIES)
    const loading = client.getQueryCache().find({ queryKey: ['borders'] })!
    act(() =>
      loading.setState({
        status: 'error',
        data: undefined,
        error: new Error('offline'),
        fetchStatus: 'idle',
      }),
    )
    expect(await screen.findByRole('alert')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await expect.poll(async () => (await marksOf(COUNTRIES)).length).toBe(2)
  })
})
