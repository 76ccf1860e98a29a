// Before the first paint, so that a dark page never flashes white. A file of its own: the page allows no inline scripts.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value')
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'dark' || chosen === 'light' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
} catch {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light')
}
