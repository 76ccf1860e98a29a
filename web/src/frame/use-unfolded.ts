import { useSearchParams } from 'react-router'

/** Whether one of several parts of a page is unfolded, as its address says in a list of them, and a way to change that. */
export function useUnfolded(key: string, name: string): readonly [boolean, (isOpen: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const isOpen = namesIn(params, key).includes(name)
  const change = (becomesOpen: boolean) => {
    if (becomesOpen === isOpen) return
    setParams((before) => withName(before, key, name, becomesOpen), {
      replace: true,
      preventScrollReset: true,
    })
  }
  return [isOpen, change]
}

const namesIn = (params: URLSearchParams, key: string) => params.get(key)?.split(',').filter(Boolean) ?? []

function withName(before: URLSearchParams, key: string, name: string, isIn: boolean): URLSearchParams {
  const others = namesIn(before, key).filter((one) => one !== name)
  const names = isIn ? [...others, name] : others
  const after = new URLSearchParams(before)
  if (names.length === 0) after.delete(key)
  else after.set(key, names.join(','))
  return after
}
