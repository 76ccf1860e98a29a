import { useEffect } from 'react'

/** What of the code of pages could not be loaded. A browser does not try again until the page is loaded anew. */
const notLoaded = new WeakSet<object>()

window.addEventListener('vite:preloadError', ({ payload }) => void notLoaded.add(payload))

export function isNotLoaded(error: unknown): boolean {
  return typeof error === 'object' && error !== null && notLoaded.has(error)
}

const EVERY_MS = 2_000
/** Where loading anew did not help, it is left to whoever looks. */
const ONCE_IN_MS = 60_000
const KEY = 'satsuma.loaded-anew'

/** Loads the page anew as soon as the server answers: after it was away, and when it has become a newer one. */
export function useLoadAnew(load: () => void): void {
  useEffect(() => {
    const ask = async () => {
      const response = await fetch('/mark.svg', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
      if (!response?.ok || Date.now() - Number(sessionStorage.getItem(KEY)) < ONCE_IN_MS) return
      sessionStorage.setItem(KEY, String(Date.now()))
      load()
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => clearInterval(timer)
  }, [load])
}
