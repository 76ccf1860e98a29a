import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { texts } from '../i18n'

const t = texts('shell')

/** Switches between light and dark; until it is used, the page follows the system. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t(dark ? 'useLight' : 'useDark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="var(--ink)" aria-hidden="true">
        <g strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
          {dark ? (
            <path d="M10 6.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6ZM10 1.5v1.6M10 16.9v1.6M1.5 10h1.6M16.9 10h1.6M4 4l1.1 1.1M14.9 14.9 16 16M4 16l1.1-1.1M14.9 5.1 16 4" />
          ) : (
            <path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z" />
          )}
        </g>
      </svg>
    </ActionIcon>
  )
}
