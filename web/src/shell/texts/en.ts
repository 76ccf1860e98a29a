export const shell = {
  skip: 'Skip to the content',
  pages: 'Pages',
  footer: 'Satsuma {version} · times in {timeZone} · <jobs>Jobs</jobs>',
  signOut: 'Sign out',
  stillSignedIn: 'You are still signed in',
  useLight: 'Use light colours',
  useDark: 'Use dark colours',
  nav: {
    home: 'Home',
    segments: 'Segments',
    explore: 'Explore',
    profiles: 'Profiles',
    data: 'Data',
    settings: 'Settings',
  },
} as const
