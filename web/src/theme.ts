import { createTheme, type MantineColorsTuple } from '@mantine/core'

const satsuma: MantineColorsTuple = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd3a3',
  '#ffb56b',
  '#ff9a3c',
  '#f78318',
  '#e06c06',
  '#b24f04',
  '#8f3f05',
  '#6f3105',
]

const font =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, Cantarell, 'Helvetica Neue', sans-serif"

export const theme = createTheme({
  colors: { satsuma },
  primaryColor: 'satsuma',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontFamily: font,
  fontFamilyMonospace:
    "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: font, fontWeight: '650' },
})
