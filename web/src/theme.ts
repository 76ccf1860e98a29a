import { createTheme, InputWrapper, type MantineColorsTuple } from '@mantine/core'

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

/** Warm greys, for what the component library draws in grey. */
const gray: MantineColorsTuple = [
  '#faf7f2',
  '#f4eee5',
  '#e9e2d8',
  '#d9cfc2',
  '#b9ac9c',
  '#948778',
  '#7a6e61',
  '#685d51',
  '#443c33',
  '#221c16',
]

const dark: MantineColorsTuple = [
  '#f3ede4',
  '#d6cbbd',
  '#b5a999',
  '#8a7e70',
  '#6b5f51',
  '#453d33',
  '#342d25',
  '#282219',
  '#1f1b16',
  '#16130f',
]

const font =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, Cantarell, 'Helvetica Neue', sans-serif"

export const theme = createTheme({
  colors: { satsuma, gray, dark },
  primaryColor: 'satsuma',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontFamily: font,
  fontFamilyMonospace:
    "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: font, fontWeight: '650' },
  // Forms ask for little beyond what they need, so marks of what is needed would tell nothing.
  components: { InputWrapper: InputWrapper.extend({ defaultProps: { withAsterisk: false } }) },
})
